import type { ClinicTransaction } from '@/lib/db/in-clinic';

/**
 * Of a held draft. What was ever published can't be deleted: the database refuses it. The block stays, without a text,
 * for taking it away would look to every desk like a change of what they print.
 */
export const deleteDraft = async (tx: ClinicTransaction, id: string): Promise<void> => {
  await tx.blockVersion.delete({ where: { id } });
};
