import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Gives a held draft to review. */
export const submitRuleVersion = async (tx: ClinicTransaction, id: string, now: Date): Promise<void> => {
  await tx.ruleVersion.update({ where: { id }, data: { state: 'clinical_review', submittedAt: now } });
};

/** Gives a held version back to whoever wrote it. */
export const returnRuleVersion = async (tx: ClinicTransaction, id: string): Promise<void> => {
  await tx.ruleVersion.update({ where: { id }, data: { state: 'draft', submittedAt: null } });
};
