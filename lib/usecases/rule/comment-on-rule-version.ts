import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertComment } from '@/lib/db/block/insert-comment';
import { inClinic } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import type { NewComment } from '@/lib/domain/content/review-step';
import type { ContentComment } from '@/lib/domain/content/review-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; versionId: string; given: NewComment; now: Date };

/** Says something about a rule, to its authors and whoever reviews it. It is never changed, only settled. */
export const commentOnRuleVersion = async (input: Input): Promise<Result<ContentComment, Problem>> => {
  const { actor, versionId, given, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  return inClinic(actor.clinicId, async (tx) => {
    const version = await findRuleVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.review');
    const id = await insertComment(tx, actor, { kind: 'rule-version', id: versionId }, { ...given, now });
    const detail = { kind: 'rule', name: version.ruleId, id: versionId } as const;
    await recordAuditEvent(tx, { type: 'content.commented', actor, detail });
    return success({ id, ...given, authorName: actor.userName, at: now.toISOString(), settled: null });
  });
};
