import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** In place of those that the person had. */
export const keepRecoveryCodes = async (
  tx: ClinicTransaction,
  userId: string,
  codes: readonly Uint8Array[],
): Promise<void> => {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeSha256: Uint8Array.from(code) })) });
};
