import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

/** Signs somebody out everywhere but here. */
export const endOtherSessions = async ({ actor }: { actor: Actor }): Promise<Result<{ ended: number }, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { userId, sessionId, clinicId } = actor;
  return inClinic(clinicId, async (tx) => {
    const sessions = await revokeSessionsOf(tx, { userId, except: sessionId, reason: 'ended elsewhere' });
    if (sessions > 0) await recordAuditEvent(tx, { type: 'session.ended-elsewhere', actor, detail: { sessions } });
    return success({ ended: sessions });
  });
};
