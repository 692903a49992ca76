import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Takes all passkeys of a person away; answers how many there were. */
export const deletePasskeysOf = async (tx: ClinicTransaction, userId: string): Promise<number> => {
  const { count } = await tx.passkey.deleteMany({ where: { userId } });
  return count;
};
