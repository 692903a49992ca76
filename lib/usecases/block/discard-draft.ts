import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { deleteDraft } from '@/lib/db/block/delete-draft';
import { holdVersion } from '@/lib/db/block/hold-version';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isNoDraft } from '@/lib/usecases/block/draft-problems';
import { auditedVersion } from '@/lib/usecases/version/audited-version';

type Input = { actor: Actor; versionId: string };

/** Throws a draft away; the text in force stays as it is. */
export const discardDraft = async ({ actor, versionId }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    const version = await holdVersion(tx, versionId);
    if (version?.kind !== 'source') return refuseUnknown(tx, actor, 'content.write');
    if (version.state !== 'draft') return failure(isNoDraft(version));
    await deleteDraft(tx, version.id);
    await recordAuditEvent(tx, { type: 'content.discarded', actor, detail: auditedVersion(version) });
    return success(null);
  });
};
