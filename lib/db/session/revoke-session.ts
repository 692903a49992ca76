import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Ends a session now; answers whether there was one to end. */
export const revokeSession = async (tx: ClinicTransaction, sessionId: string, reason: string): Promise<boolean> => {
  const where = { id: sessionId, revokedAt: null };
  const { count } = await tx.session.updateMany({ where, data: { revokedAt: new Date(), revokedReason: reason } });
  return count > 0;
};
