import { z } from 'zod';
import { utcToday } from '@/app/_time/utc-today';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { queryOf } from '@/app/api/v1/_route/query-of';
import { reportNames } from '@/lib/domain/report/report';
import { readReportRange } from '@/lib/domain/report/report-range';
import { getReport } from '@/lib/usecases/report/get-report';

export const GET = defineRoute({
  permission: 'report.read',
  params: z.object({ name: z.enum(reportNames) }),
  work: async ({ actor, params, request }) => {
    const { clinic, ...asked } = queryOf(request, ['clinic', 'from', 'to']);
    const range = readReportRange(asked, utcToday());
    if (!range.ok) return range;
    return getReport({ actor, name: params.name, range: range.value, clinicId: clinic || undefined });
  },
});
