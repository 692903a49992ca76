import { type AskedFilters, auditFilterNames } from '@/lib/domain/audit/audit-filters';

const queryOf = (filters: Record<string, string | null | undefined>): string => {
  const query = new URLSearchParams();
  for (const name of auditFilterNames) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query}`;
};

/** Where the record is with these filters; `before` begins a later page of it. */
export const auditAddress = (filters: AskedFilters | Record<string, string | null>): string =>
  `/audit${queryOf(filters)}`;

/** The same as a CSV file, always from the latest event on. */
export const auditCsvAddress = (filters: Record<string, string | null>): string =>
  `/api/v1/audit/csv${queryOf({ ...filters, before: null })}`;
