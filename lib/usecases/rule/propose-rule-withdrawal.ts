import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findHeldRule } from '@/lib/db/rule/hold-rule';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import { insertRuleDraft } from '@/lib/db/rule/insert-rule-draft';
import { submitRuleVersion } from '@/lib/db/rule/move-rule-version';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isDraftedAlready, isNotInForce, isReviewedAlready } from '@/lib/usecases/rule/rule-problems';

type Input = { actor: Actor; versionId: string; reason: string; now: Date };

/**
 * Asks for a rule to be taken out of force. A rule only ever keeps people safe, so this loosens, and somebody else agrees
 * before it happens: it goes to review at once, as a version of its own.
 */
export const proposeRuleWithdrawal = async (input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor, versionId, reason, now } = input;
  if (!may(actor.role, 'content.withdraw')) return refuse(actor, 'content.withdraw');
  return asEditor(actor, async (tx) => {
    const version = await holdRuleVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.withdraw');
    if (version.state !== 'published') return failure(isNotInForce);
    const { topicId, ruleId, rule } = version;
    const { open, nextNumber } = await findHeldRule(tx, topicId, ruleId);
    if (open) return failure(open.state === 'draft' ? isDraftedAlready : isReviewedAlready);
    const id = await insertRuleDraft(tx, { topicId, number: nextNumber, rule, actor, now, withdrawnBecause: reason });
    await submitRuleVersion(tx, id, now);
    await recordAuditEvent(tx, { type: 'content.submitted', actor, detail: { kind: 'rule', name: ruleId, id } });
    return success({ id });
  });
};
