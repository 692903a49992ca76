import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadReport } from '@/lib/db/report/load-report';
import { loadReportTotals } from '@/lib/db/report/load-report-totals';
import type { DayRange } from '@/lib/domain/day-range';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Report, type ReportTotals, reportNames } from '@/lib/domain/report/report';
import { readReportRange } from '@/lib/domain/report/report-range';
import { type Result, success } from '@/lib/domain/result';
import { inReportedClinic } from '@/lib/usecases/report/in-reported-clinic';

type Input = {
  actor: Actor;
  clinicId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** In UTC, as the days that are counted. */
  today: string;
};

export type Reports = { range: DayRange; totals: ReportTotals; reports: Report[] };

/** Everything on the reports' page, in one transaction; that it was looked at is recorded once. */
export const getReports = ({ actor, clinicId, today, ...asked }: Input): Promise<Result<Reports, Problem>> =>
  inReportedClinic({ actor, clinicId }, async (tx) => {
    const range = readReportRange(asked, today);
    if (!range.ok) return range;
    const wanted = { range: range.value, everyReason: may(actor.role, 'handout.read') };
    const totals = await loadReportTotals(tx, range.value);
    const reports: Report[] = [];
    for (const name of reportNames) reports.push(await loadReport(tx, name, wanted));
    await recordAuditEvent(tx, { type: 'report.viewed', actor, detail: range.value });
    return success({ range: range.value, totals, reports });
  });
