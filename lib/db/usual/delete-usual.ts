import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** False when someone else removed it just before. */
export const deleteUsual = async (tx: ClinicTransaction, id: string): Promise<boolean> => {
  const { count } = await tx.usual.deleteMany({ where: { id, clinicId: tx.clinicId } });
  return count === 1;
};
