import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadReport } from '@/lib/db/report/load-report';
import { csvRows } from '@/lib/documents/csv/write-csv';
import type { DayRange } from '@/lib/domain/day-range';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import type { ReportName, ReportRow } from '@/lib/domain/report/report';
import { type Result, success } from '@/lib/domain/result';
import { inReportedClinic } from '@/lib/usecases/report/in-reported-clinic';

type Input = { actor: Actor; name: ReportName; range: DayRange; clinicId?: string | undefined };

/** A CSV file, piece by piece. */
export type ReportExport = { chunks: AsyncIterable<string> };

/** A report to take out. A file goes where no role follows it, so it repeats no reason that could tell of someone. */
export const exportReport = ({ actor, name, range, clinicId }: Input): Promise<Result<ReportExport, Problem>> =>
  inReportedClinic({ actor, clinicId }, async (tx) => {
    const report = await loadReport(tx, name, { range, everyReason: false });
    await recordAuditEvent(tx, { type: 'report.exported', actor, detail: { report: name, ...range } });
    const columns = report.columns.map(({ key, label }) => ({
      heading: label,
      value: (row: ReportRow) => row[key] ?? null,
    }));
    return success({ chunks: csvRows(columns, report.rows) });
  });
