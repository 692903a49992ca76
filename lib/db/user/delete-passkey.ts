import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Which = { userId: string; passkeyId: string };

/** Takes one of a person's passkeys away; false when they have none like it. */
export const deletePasskey = async (tx: ClinicTransaction, { userId, passkeyId }: Which): Promise<boolean> => {
  const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId } });
  return count > 0;
};
