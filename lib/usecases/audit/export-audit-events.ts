import 'server-only';
import { countAuditEvents, findAuditEvents } from '@/lib/db/audit/find-audit-events';
import { getChainHead } from '@/lib/db/audit/get-chain-head';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { csvRows } from '@/lib/documents/csv/write-csv';
import type { AuditFilters } from '@/lib/domain/audit/audit-filters';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { auditCsvColumns } from '@/lib/usecases/audit/audit-csv-columns';
import { type AuditEntry, toAuditEntry } from '@/lib/usecases/audit/to-audit-entry';

const batchSize = 5000;

/** Each batch is read in a transaction of its own, so that none is held while a file is sent. */
async function* readInBatches(actor: Actor, filters: AuditFilters, head: string): AsyncGenerator<AuditEntry> {
  let { before } = filters;
  for (;;) {
    const asked = { ...filters, before };
    const rows = await inClinic(actor.clinicId, (tx) => findAuditEvents(tx, asked, { limit: batchSize, head }));
    yield* rows.map(toAuditEntry);
    before = rows.at(-1)?.seq ?? null;
    if (rows.length < batchSize || before === null) return;
  }
}

type Input = { actor: Actor; filters: AuditFilters };

export type AuditExport = { rows: number /** A CSV file, piece by piece. */; chunks: AsyncIterable<string> };

/**
 * Every event that the filters let through, the latest first. That they were taken out, and how many, is recorded
 * before the first one is read; what happens from then on is not among them.
 */
export const exportAuditEvents = async ({ actor, filters }: Input): Promise<Result<AuditExport, Problem>> => {
  if (!may(actor.role, 'audit.read')) return refuse(actor, 'audit.read');
  return inClinic(actor.clinicId, async (tx) => {
    const head = await getChainHead(tx);
    const rows = await countAuditEvents(tx, filters, head);
    await recordAuditEvent(tx, { type: 'audit.exported', actor, detail: { rows } });
    return success({ rows, chunks: csvRows(auditCsvColumns, readInBatches(actor, filters, head)) });
  });
};
