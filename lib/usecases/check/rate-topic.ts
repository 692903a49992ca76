import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertRating } from '@/lib/db/check/topic-ratings';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findRatingProblems } from '@/lib/domain/check/find-rating-problems';
import type { NewRating, Proposals, RatedAnswers } from '@/lib/domain/check/rating';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { contentChangedSinceRead } from '@/lib/usecases/check/check-problems';
import { proposeForTopic } from '@/lib/usecases/check/propose-for-topic';

type Input = { actor: Actor; topicId: string; rating: NewRating; now: Date };

const withProposals = ({ answers }: NewRating, proposals: Proposals): RatedAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([number, given]) => [
      number,
      { ...given, proposed: proposals[Number(number)]?.answer ?? null },
    ]),
  );

/** Keeps somebody's rating of the content as it is now. An earlier one of theirs stays, and counts no more. */
export const rateTopic = async ({ actor, topicId, rating, now }: Input): Promise<Result<{ id: string }, Problem>> => {
  if (!may(actor.role, 'content.check')) return refuse(actor, 'content.check');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.check');
  const { library, revision } = await loadTopicLibrary(topicId);
  if (rating.revision !== revision) return failure(contentChangedSinceRead);
  const { instrument } = rating;
  const proposals = proposeForTopic(library, now.toISOString().slice(0, 10))[instrument];
  const fields = findRatingProblems(rating, proposals);
  if (fields.length > 0)
    return failure({ code: 'invalid-input', detail: 'The rating is not complete. See the questions.', fields });
  const id = await inClinic(actor.clinicId, async (tx) => {
    const { userId: raterId, userName: raterName } = actor;
    const answers = withProposals(rating, proposals);
    const kept = await insertRating(tx, { topicId, instrument, revision, raterId, raterName, answers, now });
    await recordAuditEvent(tx, { type: 'content.rated', actor, detail: { topicId, instrument } });
    return kept;
  });
  return success({ id });
};
