import 'server-only';
import { findTopicChanges } from '@/lib/db/content/find-topic-changes';
import { findTopicRevisions } from '@/lib/db/content/find-topic-revisions';
import type { AskedNews, ContentNews } from '@/lib/domain/content/content-news';
import { explainTopicChanges } from '@/lib/domain/content/explain-topic-changes';
import { readRevision, writeRevision } from '@/lib/domain/content/topic-revisions';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; asked: AskedNews };

/** Has the content changed since a sheet was put together, and what of it? Asked often, so it reads a revision and no more. */
export const getContentNews = async ({ actor, asked }: Input): Promise<Result<ContentNews, Problem>> => {
  if (!may(actor.role, 'handout.compose')) return refuse(actor, 'handout.compose');
  const { topics, since } = asked;
  const revision = writeRevision(await findTopicRevisions(topics));
  if (revision === since) return success({ revision, changes: [] });
  const earlier = readRevision(since, topics);
  const changes = await Promise.all(earlier.map((topic) => findTopicChanges(topic.id, topic.revision)));
  return success({ revision, changes: explainTopicChanges(changes.flat()).map(({ reason }) => reason) });
};
