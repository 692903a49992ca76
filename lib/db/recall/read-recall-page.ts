import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type CountRow, selectCounts, toCounts } from '@/lib/db/recall/count-reached';
import {
  pageOfPeople,
  type RecipientRow,
  selectRecipients,
  toRecipient,
  type WantedPage,
} from '@/lib/db/recall/find-recipients';
import { type Reach, reachedPeople } from '@/lib/db/recall/reached-people';
import type { RecallCounts, RecallRecipient } from '@/lib/domain/recall/recall';

type Row = { counted: CountRow[]; recipients: RecipientRow[] | null };

/** `countReached` and `findRecipients` in one look: finding everyone is what takes the time. */
export const readRecallPage = async (
  tx: ClinicTransaction,
  reach: Reach,
  wanted: WantedPage,
): Promise<{ counts: RecallCounts; recipients: RecallRecipient[] }> => {
  const [row] = await tx.$queryRaw<Row[]>`
    ${reachedPeople(tx, reach)}, ${pageOfPeople(wanted)},
    counted AS (${selectCounts}), recipients AS (${selectRecipients(tx)})
    SELECT (SELECT jsonb_agg(c) FROM counted c) AS counted, (SELECT jsonb_agg(r) FROM recipients r) AS recipients`;
  if (!row) throw new Error('Counting a recall answered nothing.');
  return { counts: toCounts(row.counted), recipients: (row.recipients ?? []).map(toRecipient) };
};
