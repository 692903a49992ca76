import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { DayRange } from '@/lib/domain/day-range';
import { type TeachBackResult, teachBackResults } from '@/lib/domain/teach-back/teach-back';

/** How often each result was recorded, in the order in which they are named everywhere; also those that never were. */
export const findTeachBackCounts = async (
  tx: ClinicTransaction,
  { from, to }: DayRange,
): Promise<{ result: TeachBackResult; recorded: number }[]> => {
  const rows = await tx.$queryRaw<{ result: string; recorded: number }[]>`
    SELECT result, sum(recorded)::int AS recorded FROM teach_back_counts
    WHERE clinic_id = ${tx.clinicId}::uuid AND day BETWEEN ${from}::date AND ${to}::date GROUP BY 1`;
  const byResult = new Map(rows.map(({ result, recorded }) => [result, recorded]));
  return teachBackResults.map((result) => ({ result, recorded: byResult.get(result) ?? 0 }));
};
