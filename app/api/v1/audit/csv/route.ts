import { csvResponse } from '@/app/api/v1/_route/csv-response';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { queryOf } from '@/app/api/v1/_route/query-of';
import { auditFilterNames, readAuditFilters } from '@/lib/domain/audit/audit-filters';
import { exportAuditEvents } from '@/lib/usecases/audit/export-audit-events';

export const GET = defineRoute({
  permission: 'audit.read',
  confirmed: true,
  work: async ({ actor, request }) => {
    const filters = readAuditFilters(queryOf(request, auditFilterNames));
    if (!filters.ok) return filters;
    const exported = await exportAuditEvents({ actor, filters: filters.value });
    if (!exported.ok) return exported;
    const { chunks, rows } = exported.value;
    return csvResponse({ chunks, fileName: 'audit-record.csv', totalRows: rows });
  },
});
