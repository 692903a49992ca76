import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import { findHeldRule } from '@/lib/db/rule/hold-rule';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import { publishRuleVersion, publishRuleWithdrawal } from '@/lib/db/rule/publish-rule-version';
import type { StepTaken } from '@/lib/domain/content/review-step';
import { mayReview, nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';
import { refuse, refuseMissing, refuseUnknown } from '@/lib/usecases/access/refuse';
import { findRulePublishProblems } from '@/lib/usecases/rule/find-rule-publish-problems';
import { authorCantReviewRule, isOutrun } from '@/lib/usecases/rule/rule-problems';
import { notPublishable, textChanged, topicChanged, wrongState } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; versionId: string /** Of the rule that was read. */; edit: number; now: Date };

const findRefusal = (version: RuleVersion, { actor, edit }: Input): Problem | null => {
  if (nextState(version.state, 'approve', 'rule') === null) return wrongState(version.state, 'approve');
  if (!mayReview(actor.userId, version.authorIds)) return authorCantReviewRule;
  return version.edit === edit ? null : textChanged;
};

const publish = async (tx: ClinicTransaction, version: RuleVersion, { actor, now }: Input): Promise<StepTaken> => {
  const { id, topicId, ruleId, withdraws, loosenedBecause: reason } = version;
  const publication = { reviewerName: actor.userName, now };
  if (withdraws) {
    await publishRuleWithdrawal(tx, version, publication);
    await recordAuditEvent(tx, { type: 'rule.withdrawn', actor, detail: { topicId, ruleId, id, reason } });
    return { state: 'withdrawn' };
  }
  await publishRuleVersion(tx, version, publication);
  await recordAuditEvent(tx, { type: 'content.published', actor, detail: { kind: 'rule', name: ruleId, id } });
  return { state: 'published' };
};

/** `checkedRevision` is the topic's that the rule was checked against: anything else may break what was sound. */
const approveHeld = async (
  tx: ClinicTransaction,
  input: Input,
  checkedRevision: string,
): Promise<Result<StepTaken, Problem>> => {
  const version = await holdRuleVersion(tx, input.versionId);
  if (!version) return refuseUnknown(tx, input.actor, 'content.review');
  const refusal = findRefusal(version, input);
  if (refusal) return failure(refusal);
  if (version.revision !== checkedRevision) return failure(topicChanged);
  const { inForce } = await findHeldRule(tx, version.topicId, version.ruleId);
  if (inForce && inForce.number > version.number) return failure(isOutrun);
  return success(await publish(tx, version, input));
};

/**
 * Approves a rule that somebody else wrote, or its withdrawal. From then on it holds for every sheet, in every clinic. The
 * sheets are checked before the topic is held, for that takes seconds.
 */
export const approveRuleVersion = async (input: Input): Promise<Result<StepTaken, Problem>> => {
  const { actor, versionId, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  const version = await inClinic(actor.clinicId, (tx) => findRuleVersion(tx, versionId));
  if (!version) return refuseMissing(actor, 'content.review');
  const refusal = findRefusal(version, input);
  if (refusal) return failure(refusal);
  const { library, revision } = await loadTopicLibrary(version.topicId);
  const problems = await findRulePublishProblems(library, version, now.toISOString().slice(0, 10));
  if (problems.length > 0) return failure(notPublishable(problems));
  return asEditor(actor, (tx) => approveHeld(tx, input, revision));
};
