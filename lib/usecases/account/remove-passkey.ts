import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { deletePasskey } from '@/lib/db/user/delete-passkey';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; passkeyId: string };

/** From now on this passkey opens nothing. What it opened before goes on: places are ended where they are listed. */
export const removePasskey = async ({ actor, passkeyId }: Input): Promise<Result<{ removed: true }, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { userId, clinicId } = actor;
  return inClinic(clinicId, async (tx) => {
    if (!(await deletePasskey(tx, { userId, passkeyId }))) return refuseUnknown(tx, actor, 'account.manage');
    await recordAuditEvent(tx, { type: 'account.passkey-removed', actor, detail: { passkeyId } });
    return success({ removed: true });
  });
};
