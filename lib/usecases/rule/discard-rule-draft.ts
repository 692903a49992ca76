import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { deleteRuleDraft } from '@/lib/db/rule/delete-rule-draft';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isNoDraft } from '@/lib/usecases/rule/rule-problems';

type Input = { actor: Actor; versionId: string };

/** Throws a draft away; the rule in force stays as it is. */
export const discardRuleDraft = async ({ actor, versionId }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    const version = await holdRuleVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.write');
    if (version.state !== 'draft') return failure(isNoDraft);
    await deleteRuleDraft(tx, versionId);
    const detail = { kind: 'rule', name: version.ruleId, id: versionId } as const;
    await recordAuditEvent(tx, { type: 'content.discarded', actor, detail });
    return success(null);
  });
};
