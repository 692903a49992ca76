import 'server-only';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { insertSession } from '@/lib/db/session/insert-session';

/** Where somebody signs in from. */
export type Visitor = { address: string; userAgent: string };

type Start = { userId: string; visitor: Visitor; confirmedAt?: Date };

type Started = { token: string; sessionId: string };

export const startSession = async (tx: ClinicTransaction, start: Start): Promise<Started> => {
  const { userId, visitor, confirmedAt } = start;
  const token = newSessionToken();
  const sessionId = await insertSession(tx, {
    userId,
    tokenSha256: hashSessionToken(token),
    address: visitor.address,
    userAgent: visitor.userAgent.slice(0, 300),
    expiresAt: new Date(Date.now() + absoluteSeconds * 1000),
    ...(confirmedAt && { confirmedAt }),
  });
  await recordAuditEvent(tx, { type: 'session.started', actor: { userId, sessionId }, detail: {} });
  return { token, sessionId };
};
