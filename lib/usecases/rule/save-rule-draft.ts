import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { asEditor } from '@/lib/db/as-editor';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import { updateRuleDraft } from '@/lib/db/rule/update-rule-draft';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { findUnknownRuleParts, type RuleDraft } from '@/lib/domain/rule/rule-draft';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import { refuse, refuseMissing, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isNoDraft, namesUnknown, savedMeanwhile } from '@/lib/usecases/rule/rule-problems';

type Input = { actor: Actor; versionId: string; edit: number; draft: RuleDraft; now: Date };

export type SavedRuleDraft = { edit: number; savedAt: string };

const save = async (tx: ClinicTransaction, input: Input): Promise<Result<SavedRuleDraft, Problem>> => {
  const { actor, versionId, edit, draft, now } = input;
  const version = await holdRuleVersion(tx, versionId);
  if (!version) return refuseUnknown(tx, actor, 'content.write');
  if (version.state !== 'draft') return failure(isNoDraft);
  if (version.edit !== edit) return failure(savedMeanwhile(version));
  const { loosenedBecause, ...definition } = draft;
  // Of a version that takes the rule away only the reason can be changed.
  const rule = version.withdraws ? version.rule : { ...definition, id: version.ruleId };
  // Whoever changed nothing is no author.
  if (isDeepStrictEqual(rule, version.rule) && loosenedBecause === version.loosenedBecause)
    return success({ edit, savedAt: version.updatedAt });
  const change = { rule, loosenedBecause, authorName: actor.userName, now };
  return success({ edit: await updateRuleDraft(tx, version, change), savedAt: now.toISOString() });
};

/** Keeps what the editor's form holds. What it names must be there; it may be incomplete. */
export const saveRuleDraft = async (input: Input): Promise<Result<SavedRuleDraft, Problem>> => {
  const { actor, versionId, draft } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const version = await inClinic(actor.clinicId, (tx) => findRuleVersion(tx, versionId));
  if (!version) return refuseMissing(actor, 'content.write');
  const { library } = await loadTopicLibrary(version.topicId);
  const { loosenedBecause: _, ...definition } = draft;
  const unknown = findUnknownRuleParts(definition, listRuleParts(library));
  if (unknown.length > 0) return failure(namesUnknown(unknown));
  return asEditor(actor, (tx) => save(tx, input));
};
