import { z } from 'zod';
import { utcToday } from '@/app/_time/utc-today';
import { csvResponse } from '@/app/api/v1/_route/csv-response';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { queryOf } from '@/app/api/v1/_route/query-of';
import { reportNames } from '@/lib/domain/report/report';
import { readReportRange } from '@/lib/domain/report/report-range';
import { exportReport } from '@/lib/usecases/report/export-report';

export const GET = defineRoute({
  permission: 'report.read',
  confirmed: true,
  params: z.object({ name: z.enum(reportNames) }),
  work: async ({ actor, params: { name }, request }) => {
    const { clinic, ...asked } = queryOf(request, ['clinic', 'from', 'to']);
    const range = readReportRange(asked, utcToday());
    if (!range.ok) return range;
    const { from, to } = range.value;
    const report = await exportReport({ actor, name, range: range.value, clinicId: clinic || undefined });
    if (!report.ok) return report;
    return csvResponse({ chunks: report.value.chunks, fileName: `${name}-${from}-to-${to}.csv` });
  },
});
