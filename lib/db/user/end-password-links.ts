import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** No link that was made for this person in this clinic opens anything from now on. */
export const endPasswordLinks = async (tx: ClinicTransaction, userId: string): Promise<void> => {
  const where = { clinicId: tx.clinicId, userId, usedAt: null };
  await tx.passwordLink.updateMany({ where, data: { usedAt: new Date() } });
};
