import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { revokeSession } from '@/lib/db/session/revoke-session';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { signOutInstead } from '@/lib/usecases/account/account-problems';

type Input = { actor: Actor; sessionId: string };

/** Signs somebody out at another place of theirs. */
export const endSession = async ({ actor, sessionId }: Input): Promise<Result<{ ended: number }, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  if (sessionId.toLowerCase() === actor.sessionId) return failure(signOutInstead);
  const { userId, clinicId } = actor;
  return inClinic(clinicId, async (tx) => {
    const ended = await revokeSession(tx, { userId, sessionId, reason: 'ended elsewhere' });
    if (!ended) return refuseUnknown(tx, actor, 'account.manage');
    await recordAuditEvent(tx, { type: 'session.ended-elsewhere', actor, detail: { sessions: 1 } });
    return success({ ended: 1 });
  });
};
