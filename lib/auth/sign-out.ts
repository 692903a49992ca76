import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { revokeSession } from '@/lib/db/session/revoke-session';
import type { Actor } from '@/lib/domain/permission/actor';

/** Ends the session in the database: a copy of its cookie is worth nothing from now on. */
export const signOut = async (actor: Actor): Promise<void> => {
  const { userId, sessionId } = actor;
  await inClinic(actor.clinicId, async (tx) => {
    const ended = await revokeSession(tx, { userId, sessionId, reason: 'signed out' });
    if (ended) await recordAuditEvent(tx, { type: 'session.ended', actor, detail: {} });
  });
};
