import type { ClinicTransaction } from '@/lib/db/in-clinic';

const days = 30;

/** Where a person worked from lately. */
export const findRecentAddresses = async (tx: ClinicTransaction, userId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ address: string }[]>`
    SELECT DISTINCT address FROM sessions
    WHERE user_id = ${userId}::uuid AND created_at > now() - make_interval(days => ${days}::integer)`;
  return rows.map(({ address }) => address);
};
