import { z } from 'zod';
import { type AuditEventType, auditEvents } from '@/lib/domain/audit/audit-event';
import { openDayRangeSchema } from '@/lib/domain/day-range';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

export const auditEventTypes = Object.keys(auditEvents) as AuditEventType[];

const emptyIsNone = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

const oneOf = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyIsNone, schema.nullable());

const filtersSchema = z.object({
  who: oneOf(z.guid('must be someone’s id')),
  what: oneOf(z.enum(auditEventTypes, 'must be a kind of event')),
  patient: oneOf(z.guid('must be a patient’s id')),
  before: oneOf(z.string().regex(/^\d{1,18}$/, 'must be an event’s number')),
});

/** Which events are asked for; null is any. Days are UTC, both counted. `before` is the event that the page ends above. */
export type AuditFilters = z.infer<typeof filtersSchema> & { from: string | null; to: string | null };

/** The names of the filters in an address, in the order in which the form has them. */
export const auditFilterNames = ['who', 'what', 'from', 'to', 'patient', 'before'] as const;

export type AskedFilters = Partial<Record<(typeof auditFilterNames)[number], string | undefined>>;

/** The filters as an address has them; empty ones are none. What can't be a filter comes back as its field. */
export const readAuditFilters = (asked: AskedFilters): Result<AuditFilters, Problem> => {
  const filters = filtersSchema.safeParse(asked);
  const days = openDayRangeSchema.safeParse({ from: emptyIsNone(asked.from), to: emptyIsNone(asked.to) });
  if (filters.success && days.success) return success({ ...filters.data, ...days.data });
  const issues = [...(filters.error?.issues ?? []), ...(days.error?.issues ?? [])];
  const fields = issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  return failure({ code: 'invalid-input', detail: 'These filters can’t be used. See the fields.', fields });
};
