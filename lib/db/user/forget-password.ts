import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The account has no password until its holder chooses one; every session that began before is over, in every clinic. */
export const forgetPassword = async (tx: ClinicTransaction, userId: string): Promise<void> => {
  await tx.$executeRaw`UPDATE users SET password_hash = NULL, password_changed_at = now() WHERE id = ${userId}::uuid`;
};
