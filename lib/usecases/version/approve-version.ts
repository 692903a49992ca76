import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import { holdVersion } from '@/lib/db/block/hold-version';
import { moveVersion } from '@/lib/db/block/move-version';
import { publishVersion } from '@/lib/db/block/publish-version';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { StepTaken } from '@/lib/domain/content/review-step';
import { mayReview, nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing, refuseUnknown } from '@/lib/usecases/access/refuse';
import { auditedVersion } from '@/lib/usecases/version/audited-version';
import { checkOnce } from '@/lib/usecases/version/check-once';
import {
  authorCantReview,
  notPublishable,
  textChanged,
  topicChanged,
  wrongState,
} from '@/lib/usecases/version/version-problems';

type Input = {
  actor: Actor;
  versionId: string;
  /** Of the text that was read: what was changed after it is not approved. */
  edit: number;
  now: Date;
};

const findRefusal = (version: FoundVersion, { actor, edit }: Input): Problem | null => {
  if (nextState(version.state, 'approve', version.kind) === null) return wrongState(version.state, 'approve');
  if (!mayReview(actor.userId, version.authorIds)) return authorCantReview;
  return version.edit === edit ? null : textChanged;
};

/** `checkedRevision` is the topic's that the text was checked against: anything else may break what was sound. */
const approveHeld = async (
  tx: ClinicTransaction,
  input: Input,
  checkedRevision: string,
): Promise<Result<StepTaken, Problem>> => {
  const { actor, versionId, now } = input;
  const version = await holdVersion(tx, versionId);
  if (!version) return refuseUnknown(tx, actor, 'content.review');
  const refusal = findRefusal(version, input);
  if (refusal) return failure(refusal);
  if (version.revision !== checkedRevision) return failure(topicChanged);
  const detail = auditedVersion(version);
  if (nextState(version.state, 'approve', version.kind) === 'language-review') {
    await moveVersion(tx, version, 'language-review', { clinicalReviewerName: actor.userName });
    await recordAuditEvent(tx, { type: 'content.approved', actor, detail });
    return success<StepTaken>({ state: 'language-review' });
  }
  await publishVersion(tx, version, { reviewerName: actor.userName, now });
  await recordAuditEvent(tx, { type: 'content.published', actor, detail });
  return success<StepTaken>({ state: 'published' });
};

/**
 * Approves a text that somebody else wrote. A block's text is in force from then on, in every clinic; a translation goes
 * on to its language review first. The sheets are checked before the topic is held, for that takes seconds.
 */
export const approveVersion = async (input: Input): Promise<Result<StepTaken, Problem>> => {
  const { actor, versionId, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  const version = await inClinic(actor.clinicId, (tx) => findVersion(tx, versionId));
  if (!version) return refuseMissing(actor, 'content.review');
  const refusal = findRefusal(version, input);
  if (refusal) return failure(refusal);
  const loaded = await loadTopicLibrary(version.topicId);
  const problems = await checkOnce(loaded, version, now.toISOString().slice(0, 10));
  if (problems.length > 0) return failure(notPublishable(problems));
  return asEditor(actor, (tx) => approveHeld(tx, input, loaded.revision));
};
