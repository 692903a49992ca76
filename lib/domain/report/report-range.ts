import { type DayRange, dayRangeSchema } from '@/lib/domain/day-range';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** What a report can be asked for with one click: so many days, today the last of them. */
export const usualSpans = [30, 90, 365] as const;

const spanUnlessTold = 90;
const dayLength = 86_400_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayLength).toISOString().slice(0, 10);

/** The last so many days: `to` is the last of them. */
export const lastDays = (days: number, to: string): DayRange => ({ from: daysBefore(to, days - 1), to });

/**
 * Which days a report is asked for. What is left empty is the last 90 days up to `today`, or up to the last day that
 * was asked for. Turned round or not dates at all: the problem, with the fields.
 */
export const readReportRange = (
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
): Result<DayRange, Problem> => {
  const last = dayRangeSchema.shape.to.safeParse(asked.to || today);
  const to = last.success ? last.data : today;
  const parsed = dayRangeSchema.safeParse({
    from: asked.from || lastDays(spanUnlessTold, to).from,
    to: asked.to || today,
  });
  if (parsed.success) return success(parsed.data);
  const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }));
  return failure({ code: 'invalid-input', detail: 'These dates can’t be used. See the fields.', fields });
};
