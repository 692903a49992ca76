import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Uses a recovery code up; false when the person has none like it, or used it before. */
export const takeRecoveryCode = async (
  tx: ClinicTransaction,
  userId: string,
  codeSha256: Uint8Array,
): Promise<boolean> => {
  const where = { userId, codeSha256: Uint8Array.from(codeSha256), usedAt: null };
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: new Date() } });
  return count > 0;
};
