import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The number of the last event in the clinic's chain; 0 when there is none yet. */
export const getChainHead = async (tx: ClinicTransaction): Promise<string> => {
  const head = await tx.chainHead.findUnique({ where: { clinicId: tx.clinicId }, select: { seq: true } });
  return String(head?.seq ?? 0);
};
