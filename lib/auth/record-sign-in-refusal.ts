import 'server-only';
import type { z } from 'zod';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { auditEvents } from '@/lib/domain/audit/audit-event';

type Because = z.infer<(typeof auditEvents)['session.refused']['detail']>['because'];

/** The session is that of someone who is signed in and could not show again that it is them. */
type Refused = { userId: string; sessionId: string | null };

export const recordSignInRefusal = async (
  tx: ClinicTransaction,
  { userId, sessionId }: Refused,
  because: Because,
): Promise<void> => {
  await recordAuditEvent(tx, { type: 'session.refused', actor: { userId, sessionId }, detail: { because } });
};

/** The same, where no transaction is open. There is nobody to write it down for when the account is unknown. */
export const recordRefusalOf = async (
  candidate: { userId: string; clinicId: string } | null,
  because: Because,
): Promise<void> => {
  if (!candidate) return;
  const refused = { userId: candidate.userId, sessionId: null };
  await inClinic(candidate.clinicId, (tx) => recordSignInRefusal(tx, refused, because));
};
