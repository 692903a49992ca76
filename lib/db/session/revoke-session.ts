import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Which = { userId: string; sessionId: string; reason: string };

/** Ends a session of this person now; answers whether there was one to end. */
export const revokeSession = async (tx: ClinicTransaction, { userId, sessionId, reason }: Which): Promise<boolean> => {
  const revoked = await tx.$executeRaw`
    UPDATE sessions SET revoked_at = now(), revoked_reason = ${reason}
    WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL`;
  return revoked > 0;
};
