import 'server-only';
import { findLastDoneMatrixRun } from '@/lib/db/check/find-matrix-runs';
import { findRatings } from '@/lib/db/check/topic-ratings';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findApprovalProblems } from '@/lib/domain/check/find-approval-problems';
import { type Disagreement, findDisagreements, latestRatings } from '@/lib/domain/check/find-topic-gate-problems';
import type { Instrument, Proposals, Rating } from '@/lib/domain/check/rating';
import type { Topic } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { proposeForTopic } from '@/lib/usecases/check/propose-for-topic';

type Input = { actor: Actor; topicId: string; now: Date };

export type TopicRatings = {
  topic: Pick<Topic, 'status' | 'version' | 'reviewedOn' | 'nextReview'>;
  /** Of the content now: a rating of another one is of older content. */
  revision: string;
  /** The last one of each person and instrument. */
  ratings: Rating[];
  proposals: Record<Instrument, Proposals>;
  /** What keeps the topic from being approved, in words. */
  gate: string[];
  disagreements: Disagreement[];
};

/** Who rated this topic how, what software says, and what is missing before it may be approved. */
export const getRatings = async ({ actor, topicId, now }: Input): Promise<Result<TopicRatings, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.read');
  const [{ library, revision }, all, lastDone] = await Promise.all([
    loadTopicLibrary(topicId),
    inClinic(actor.clinicId, (tx) => findRatings(tx, topicId)),
    findLastDoneMatrixRun({ topicId, now }),
  ]);
  const { status, version, reviewedOn, nextReview } = library.topic;
  return success({
    topic: { status, version, reviewedOn, nextReview },
    revision,
    ratings: latestRatings(all),
    proposals: proposeForTopic(library, now.toISOString().slice(0, 10)),
    gate: findApprovalProblems({ ratings: all, lastDone, revision }),
    disagreements: findDisagreements(all, revision),
  });
};
