import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Nobody signs in with a password until a new one is chosen; every session is over. */
export const clearPassword = async (tx: ClinicTransaction, userId: string): Promise<void> => {
  await tx.$executeRaw`UPDATE users SET password_hash = NULL, password_changed_at = now() WHERE id = ${userId}::uuid`;
};
