import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findLastDoneMatrixRun } from '@/lib/db/check/find-matrix-runs';
import { findRatings } from '@/lib/db/check/topic-ratings';
import { holdTopic, replaceTopic } from '@/lib/db/content/hold-topic';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findApprovalProblems } from '@/lib/domain/check/find-approval-problems';
import { currentRatings } from '@/lib/domain/check/find-topic-gate-problems';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import type { TopicApproval } from '@/lib/domain/check/topic-approval';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { contentChangedSinceRead } from '@/lib/usecases/check/check-problems';

type Input = { actor: Actor; topicId: string; approval: TopicApproval; now: Date };

type Approved = { version: string; reviewedOn: string; nextReview: string };

const notPublishable = (reasons: readonly string[]): Problem => ({
  code: 'not-publishable',
  detail: 'The topic can’t be approved yet.',
  fields: reasons.map((reason, index) => ({ field: `gate.${index}`, reason })),
});

const approve = async (
  tx: ClinicTransaction,
  { actor, topicId, approval, now }: Input,
  lastDone: MatrixRun | null,
): Promise<Result<Approved, Problem>> => {
  const held = await holdTopic(tx, topicId);
  if (!held) return refuseUnknown(tx, actor, 'content.review');
  const { topic, revision } = held;
  if (approval.revision !== revision) return failure(contentChangedSinceRead);
  const ratings = await findRatings(tx, topicId);
  const raters = new Set(currentRatings(ratings, revision).map(({ raterId }) => raterId));
  const isOnlyRater = raters.size === 1 && raters.has(actor.userId);
  const reviewedOn = now.toISOString().slice(0, 10);
  const problems = [
    ...(isOnlyRater ? ['You are the only one who rated it. Somebody else has to rate it, too.'] : []),
    ...(approval.nextReview <= reviewedOn ? ['The next review has to be on a day to come.'] : []),
    ...findApprovalProblems({ ratings, lastDone, revision }),
  ];
  if (problems.length > 0) return failure(notPublishable(problems));
  const { version, nextReview } = approval;
  await replaceTopic(tx, { ...topic, status: 'approved', version, reviewedOn, nextReview });
  await recordAuditEvent(tx, {
    type: 'content.published',
    actor,
    detail: { kind: 'topic', name: topicId, id: version },
  });
  return success({ version, reviewedOn, nextReview });
};

/**
 * Approves a topic for use: its sheets no more say that they are drafts. Held to its gate while the topic is locked: two
 * people's ratings of the content as it is, no score below 70, and a clean profile matrix.
 */
export const approveTopic = async (input: Input): Promise<Result<Approved, Problem>> => {
  const { actor, topicId, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  const lastDone = await findLastDoneMatrixRun({ topicId, now });
  return asEditor(actor, (tx) => approve(tx, input, lastDone));
};
