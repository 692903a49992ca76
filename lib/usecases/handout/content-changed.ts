import 'server-only';
import { findTopicChanges } from '@/lib/db/content/find-topic-changes';
import { explainTopicChanges } from '@/lib/domain/content/explain-topic-changes';
import { readRevision } from '@/lib/domain/content/topic-revisions';
import type { Problem } from '@/lib/domain/problem';
import { contentChangedMeanwhile } from '@/lib/usecases/handout/handout-problems';

/** That the content is not what the sheet was made from, with what changed since. */
export const contentChangedSince = async (revision: string, topicIds: readonly string[]): Promise<Problem> => {
  const since = readRevision(revision, topicIds);
  const changes = await Promise.all(since.map((topic) => findTopicChanges(topic.id, topic.revision)));
  const fields = explainTopicChanges(changes.flat());
  return { ...contentChangedMeanwhile, ...(fields.length > 0 && { fields }) };
};
