import type { ClinicTransaction } from '@/lib/db/in-clinic';

/**
 * Keeps who works in the clinic, and as what, as it is until the transaction ends: two administrators who take each
 * other's role away come one after the other. Held before the chain's head, and by nothing that holds it.
 */
export const holdPeople = async (tx: ClinicTransaction): Promise<void> => {
  const people = `people of ${tx.clinicId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${people}, 0))`;
};
