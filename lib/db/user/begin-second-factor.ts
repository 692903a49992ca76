import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Keeps the key that the person's app gets; nothing asks for it before `confirmSecondFactor`. False when there is one in use. */
export const beginSecondFactor = async (
  tx: ClinicTransaction,
  userId: string,
  sealedKey: Uint8Array,
): Promise<boolean> => {
  const begun = await tx.$executeRaw`
    UPDATE users SET totp_secret = ${Buffer.from(sealedKey)}::bytea, totp_step = NULL
    WHERE id = ${userId}::uuid AND totp_since IS NULL`;
  return begun > 0;
};
