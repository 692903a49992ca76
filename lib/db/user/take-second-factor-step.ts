import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Each code counts once (RFC 6238, 5.2): false when this one, or a later one, was taken before. */
export const takeSecondFactorStep = async (tx: ClinicTransaction, userId: string, step: number): Promise<boolean> => {
  const taken = await tx.$executeRaw`
    UPDATE users SET totp_step = ${step}::bigint
    WHERE id = ${userId}::uuid AND totp_since IS NOT NULL AND (totp_step IS NULL OR totp_step < ${step}::bigint)`;
  return taken > 0;
};
