import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Suspends an account or lets it in again: every session of it follows at its next request. */
export const setUserStatus = async (
  tx: ClinicTransaction,
  userId: string,
  status: 'active' | 'suspended',
): Promise<void> => {
  await tx.user.updateMany({ where: { id: userId }, data: { status } });
};
