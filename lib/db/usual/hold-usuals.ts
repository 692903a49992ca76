import type { ClinicTransaction } from '@/lib/db/in-clinic';

/**
 * Keeps the names and the number of an owner's sets as they are until the transaction ends; null for the clinic's. Held
 * before the chain's head, and by nothing that holds it.
 */
export const holdUsuals = async (tx: ClinicTransaction, ownerId: string | null): Promise<void> => {
  const owner = `usuals of ${tx.clinicId} ${ownerId ?? 'clinic'}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${owner}, 0))`;
};
