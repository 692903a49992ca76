import type { ClinicTransaction } from '@/lib/db/in-clinic';

export const touchSession = async (tx: ClinicTransaction, sessionId: string): Promise<void> => {
  await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: new Date() } });
};
