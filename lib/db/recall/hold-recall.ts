import type { ClinicTransaction } from '@/lib/db/in-clinic';

/**
 * Holds a recall until the transaction ends: contacts share it, its closing has it alone, so that nothing is recorded on
 * a recall that is just being closed. The rows themselves can't be locked by who may not change them.
 */
export const holdRecall = async (tx: ClinicTransaction, recallId: string, how: 'shared' | 'alone'): Promise<void> => {
  await (how === 'shared'
    ? tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(lower(${recallId}), 0))`
    : tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(lower(${recallId}), 0))`);
};
