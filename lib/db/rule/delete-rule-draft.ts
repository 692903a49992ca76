import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Of a held draft. What was ever published can't be deleted: the database refuses it. */
export const deleteRuleDraft = async (tx: ClinicTransaction, id: string): Promise<void> => {
  await tx.ruleVersion.delete({ where: { id } });
};
