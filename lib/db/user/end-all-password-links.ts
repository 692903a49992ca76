import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** No link that was made in this clinic, for whomever, opens anything from now on. */
export const endAllPasswordLinks = async (tx: ClinicTransaction): Promise<void> => {
  await tx.passwordLink.updateMany({ where: { clinicId: tx.clinicId, usedAt: null }, data: { usedAt: new Date() } });
};
