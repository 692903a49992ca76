import 'server-only';
import type { z } from 'zod';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findHeldRule, findUsedRuleIds, holdTopicOfRules } from '@/lib/db/rule/hold-rule';
import { insertRuleDraft } from '@/lib/db/rule/insert-rule-draft';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { nextRuleId } from '@/lib/domain/rule/next-rule-id';
import { emptyRuleDraft, type startRuleDraftSchema } from '@/lib/domain/rule/rule-draft';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isNotInForce, isReviewedAlready } from '@/lib/usecases/rule/rule-problems';

type Input = { actor: Actor; given: z.output<typeof startRuleDraftSchema>; now: Date };

type Started = Result<{ id: string }, Problem>;

const startNew = async (tx: ClinicTransaction, { actor, given: { topicId }, now }: Input): Promise<Started> => {
  const { loosenedBecause: _, ...definition } = emptyRuleDraft;
  const rule = { ...definition, id: nextRuleId(await findUsedRuleIds(tx, topicId)) };
  const id = await insertRuleDraft(tx, { topicId, number: 1, rule, actor, now });
  await recordAuditEvent(tx, { type: 'content.drafted', actor, detail: { kind: 'rule', name: rule.id, id } });
  return success({ id });
};

/** A draft that is there already is gone on with: there is one of a rule at a time. */
const startChange = async (tx: ClinicTransaction, input: Input, ruleId: string): Promise<Started> => {
  const { actor, given, now } = input;
  const { inForce, open, nextNumber } = await findHeldRule(tx, given.topicId, ruleId);
  if (open) return open.state === 'draft' ? success({ id: open.id }) : failure(isReviewedAlready);
  if (!inForce) return nextNumber > 1 ? failure(isNotInForce) : refuseUnknown(tx, actor, 'content.write');
  const { topicId } = given;
  const id = await insertRuleDraft(tx, { topicId, number: nextNumber, rule: inForce.rule, actor, now });
  await recordAuditEvent(tx, { type: 'content.drafted', actor, detail: { kind: 'rule', name: ruleId, id } });
  return success({ id });
};

/** Begins a change of a rule, or a new rule under the next free number. */
export const startRuleDraft = async (input: Input): Promise<Started> => {
  const { actor, given } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    if (!(await holdTopicOfRules(tx, given.topicId))) return refuseUnknown(tx, actor, 'content.write');
    return given.rule.kind === 'new' ? startNew(tx, input) : startChange(tx, input, given.rule.id);
  });
};
