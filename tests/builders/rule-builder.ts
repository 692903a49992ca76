import type { Actor } from '@/lib/domain/permission/actor';
import type { Rule } from '@/lib/domain/rule/rule';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';
import { approveRuleVersion } from '@/lib/usecases/rule/approve-rule-version';
import { getRuleDraft } from '@/lib/usecases/rule/get-rule-draft';
import { saveRuleDraft } from '@/lib/usecases/rule/save-rule-draft';
import { startRuleDraft } from '@/lib/usecases/rule/start-rule-draft';
import { submitRuleVersion } from '@/lib/usecases/rule/submit-rule-version';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { granted } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';

export const ruleMoment = new Date('2026-11-26T09:00:00.000Z');

const now = ruleMoment;

/** Two editors of one clinic, so that one can review what the other wrote. */
export const buildEditors = async () => {
  const clinicId = await buildClinic();
  const writer = await buildUser({ role: 'editor', clinicId });
  return { writer, reviewer: await buildUser({ role: 'editor', clinicId }) };
};

/** What a form holds of a rule. */
export const toDraft = ({ id: _, ...definition }: Rule, loosenedBecause = ''): RuleDraft => ({
  ...definition,
  loosenedBecause,
});

type Wanted = Partial<RuleDraft> & { topicId?: string };

/** Begins a change of a rule (a new one without an id), with these fields changed; answers the draft's id. */
export const buildRuleDraft = async (actor: Actor, ruleId: string | null, wanted: Wanted = {}): Promise<string> => {
  const { topicId = 'leg-cramps', ...changes } = wanted;
  const rule = ruleId === null ? ({ kind: 'new' } as const) : ({ kind: 'existing', id: ruleId } as const);
  const { id } = granted(await startRuleDraft({ actor, given: { topicId, rule }, now }));
  const { version } = granted(await getRuleDraft({ actor, versionId: id }));
  const draft = { ...toDraft(version.rule), ...changes };
  granted(await saveRuleDraft({ actor, versionId: id, edit: version.edit, draft, now }));
  return id;
};

export const editOf = async (actor: Actor, versionId: string): Promise<number> =>
  granted(await getRuleDraft({ actor, versionId })).version.edit;

/** Gives a draft to review. */
export const submitRule = async (actor: Actor, versionId: string): Promise<string> => {
  granted(await submitRuleVersion({ actor, versionId, edit: await editOf(actor, versionId), now }));
  return versionId;
};

/** Has somebody else publish what is in review. */
export const approveRule = async (actor: Actor, versionId: string, at = now) =>
  granted(await approveRuleVersion({ actor, versionId, edit: await editOf(actor, versionId), now: at }));
