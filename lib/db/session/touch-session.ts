import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** By the database's clock, which also says when it was idle for too long. */
export const touchSession = async (tx: ClinicTransaction, sessionId: string): Promise<void> => {
  await tx.$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${sessionId}::uuid AND revoked_at IS NULL`;
};
