import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The app has shown a right code: from now on signing in asks for one. False when it does already. */
export const confirmSecondFactor = async (tx: ClinicTransaction, userId: string, step: number): Promise<boolean> => {
  const confirmed = await tx.$executeRaw`
    UPDATE users SET totp_since = now(), totp_step = ${step}::bigint WHERE id = ${userId}::uuid AND totp_since IS NULL`;
  return confirmed > 0;
};
