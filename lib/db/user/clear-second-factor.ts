import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Takes the second factor and its recovery codes off an account; false when there was none. */
export const clearSecondFactor = async (tx: ClinicTransaction, userId: string): Promise<boolean> => {
  const cleared = await tx.$executeRaw`
    UPDATE users SET totp_secret = NULL, totp_since = NULL, totp_step = NULL
    WHERE id = ${userId}::uuid AND totp_since IS NOT NULL`;
  if (cleared > 0) await tx.recoveryCode.deleteMany({ where: { userId } });
  return cleared > 0;
};
