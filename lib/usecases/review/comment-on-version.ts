import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findVersion } from '@/lib/db/block/find-version';
import { insertComment } from '@/lib/db/block/insert-comment';
import { inClinic } from '@/lib/db/in-clinic';
import type { NewComment } from '@/lib/domain/content/review-step';
import type { ContentComment } from '@/lib/domain/content/review-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { auditedVersion } from '@/lib/usecases/version/audited-version';

type Input = { actor: Actor; versionId: string; given: NewComment; now: Date };

/** Says something about a text, to its authors and whoever reviews it. It is never changed, only settled. */
export const commentOnVersion = async (input: Input): Promise<Result<ContentComment, Problem>> => {
  const { actor, versionId, given, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  return inClinic(actor.clinicId, async (tx) => {
    const version = await findVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.review');
    const id = await insertComment(tx, actor, { kind: 'block-version', id: version.id }, { ...given, now });
    await recordAuditEvent(tx, { type: 'content.commented', actor, detail: auditedVersion(version) });
    return success({ id, ...given, authorName: actor.userName, at: now.toISOString(), settled: null });
  });
};
