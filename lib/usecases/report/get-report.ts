import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadReport } from '@/lib/db/report/load-report';
import type { DayRange } from '@/lib/domain/day-range';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Report, ReportName } from '@/lib/domain/report/report';
import { type Result, success } from '@/lib/domain/result';
import { inReportedClinic } from '@/lib/usecases/report/in-reported-clinic';

type Input = { actor: Actor; name: ReportName; range: DayRange; clinicId?: string | undefined };

/** One report of the clinic over these days; that it was looked at is recorded. */
export const getReport = ({ actor, name, range, clinicId }: Input): Promise<Result<Report, Problem>> =>
  inReportedClinic({ actor, clinicId }, async (tx) => {
    const report = await loadReport(tx, name, { range, everyReason: may(actor.role, 'handout.read') });
    await recordAuditEvent(tx, { type: 'report.viewed', actor, detail: range });
    return success(report);
  });
