import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** From now on every session that began before is over, in every clinic (`session_holder`). */
export const setPassword = async (tx: ClinicTransaction, userId: string, passwordHash: string): Promise<void> => {
  await tx.$executeRaw`
    UPDATE users SET password_hash = ${passwordHash}, password_changed_at = now() WHERE id = ${userId}::uuid`;
};
