import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Role } from '@/lib/domain/permission/permissions';

type Changes = Partial<{ role: Role; jobTitle: string; suspendedAt: Date | null; endedAt: Date | null }>;

/** Changes what a person is in this clinic. What they wrote and issued stays theirs. */
export const updateMembership = async (tx: ClinicTransaction, userId: string, changes: Changes): Promise<void> => {
  await tx.membership.updateMany({ where: { clinicId: tx.clinicId, userId }, data: changes });
};
