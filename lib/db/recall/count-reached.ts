import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type Reach, reachedPeople } from '@/lib/db/recall/reached-people';
import type { ContactState, RecallCounts } from '@/lib/domain/recall/recall';

export type CountRow = { state: ContactState | null; patients: number; sheets: number };

const noRecipients = (): RecallCounts => ({
  sheets: 0,
  patients: 0,
  unnamedSheets: 0,
  byState: { 'to-contact': 0, 'letter-printed': 0, 'no-answer': 0, reached: 0, 'not-needed': 0 },
});

/** Follows `reachedPeople`: a row for each state, and one without for the sheets of nobody. */
export const selectCounts = Prisma.sql`
  SELECT state, count(*)::int AS patients, sum(sheets)::int AS sheets FROM people GROUP BY 1
  UNION ALL
  SELECT NULL, 0, count(*)::int FROM sheets WHERE patient_id IS NULL`;

export const toCounts = (rows: readonly CountRow[]): RecallCounts => {
  const counts = noRecipients();
  for (const { state, patients, sheets } of rows) {
    counts.sheets += sheets;
    counts.patients += patients;
    if (state === null) counts.unnamedSheets = sheets;
    else counts.byState[state] = patients;
  }
  return counts;
};

/** How many sheets and patients, and how far the contact with them is. `sheets` counts those without a patient too. */
export const countReached = async (tx: ClinicTransaction, reach: Reach): Promise<RecallCounts> =>
  toCounts(await tx.$queryRaw<CountRow[]>`${reachedPeople(tx, reach)} ${selectCounts}`);
