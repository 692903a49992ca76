import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { printedCode } from '@/lib/db/handout/handout-code';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { countReached } from '@/lib/db/recall/count-reached';
import { findRecall } from '@/lib/db/recall/find-recalls';
import { findRecipients } from '@/lib/db/recall/find-recipients';
import type { Reach } from '@/lib/db/recall/reached-people';
import { type CsvColumn, csvRows } from '@/lib/documents/csv/write-csv';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type ContactState, contactStateWords, type RecallRecipient } from '@/lib/domain/recall/recall';
import { recipientCursorOf } from '@/lib/domain/recall/recall-views';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { reachOf } from '@/lib/usecases/recall/reach-of';

type Input = { actor: Actor; recallId: string; state?: ContactState | null };

export type ExportedRecipients = { total: number; chunks: AsyncIterable<string> };

const columns: CsvColumn<RecallRecipient>[] = [
  { heading: 'Name', value: ({ name }) => name },
  { heading: 'Birth date', value: ({ birthDate }) => birthDate },
  { heading: 'Record number', value: ({ recordNumber }) => recordNumber },
  { heading: 'Phone', value: ({ phone }) => phone },
  { heading: 'Address', value: ({ address }) => address },
  { heading: 'Sheet code', value: ({ code }) => printedCode(code) },
  { heading: 'Given on', value: ({ givenAt }) => givenAt.slice(0, 10) },
  { heading: 'Sheets', value: ({ sheets }) => sheets },
  { heading: 'State', value: ({ state }) => contactStateWords[state] },
  { heading: 'Words', value: ({ stateWords }) => stateWords },
  { heading: 'State since', value: ({ stateAt }) => stateAt?.slice(0, 10) ?? null },
];

/** Each batch finds everyone anew within the time of one statement, so that the list can be of any length. */
const batchSize = 2000;

async function* readInBatches(clinicId: string, reach: Reach, state: ContactState | null) {
  let after: string | null = null;
  for (;;) {
    const page = { state, after, limit: batchSize };
    const batch: RecallRecipient[] = await inClinic(clinicId, (tx) => findRecipients(tx, reach, page));
    yield* batch;
    const last = batch.at(-1);
    if (batch.length < batchSize || !last) return;
    after = recipientCursorOf(last);
  }
}

const countIn = async (tx: ClinicTransaction, reach: Reach, state: ContactState | null): Promise<number> => {
  const counts = await countReached(tx, reach);
  return state === null ? counts.patients : counts.byState[state];
};

/** The call list as CSV, while it is read. That it was taken out is recorded before the first row leaves. */
export const exportRecipients = async (input: Input): Promise<Result<ExportedRecipients, Problem>> => {
  const { actor, recallId, state = null } = input;
  if (!may(actor.role, 'recall.export')) return refuse(actor, 'recall.export');
  return inClinic(actor.clinicId, async (tx) => {
    const found = await findRecall(tx, recallId);
    if (!found) return refuseUnknown(tx, actor, 'recall.export');
    const reach = await reachOf(tx, found);
    const total = await countIn(tx, reach, state);
    const detail = { recallId: found.recall.id, what: 'list' as const, rows: total };
    await recordAuditEvent(tx, { type: 'recall.exported', actor, detail });
    const rows = readInBatches(actor.clinicId, reach, state);
    return success({ total, chunks: csvRows(columns, rows) });
  });
};
