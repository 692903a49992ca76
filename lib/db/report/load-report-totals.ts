import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findTeachBackCounts } from '@/lib/db/report/find-teach-back-counts';
import type { DayRange } from '@/lib/domain/day-range';
import type { ReportTotals } from '@/lib/domain/report/report';

type Sums = Omit<ReportTotals, 'teachBacks'>;

const nothing: Sums = { sheets: 0, advice: 0, voided: 0, withUnanswered: 0, overrides: 0 };

/** The sums of everything that the reports count. */
export const loadReportTotals = async (tx: ClinicTransaction, range: DayRange): Promise<ReportTotals> => {
  const { from, to } = range;
  const [sums = nothing] = await tx.$queryRaw<Sums[]>`
    SELECT coalesce(sum(issued - voided), 0)::int AS sheets, coalesce(sum(voided), 0)::int AS voided,
           coalesce(sum(issued - voided) FILTER (WHERE unanswered), 0)::int AS "withUnanswered",
           (SELECT coalesce(sum(given), 0)::int FROM advice_counts
            WHERE clinic_id = ${tx.clinicId}::uuid AND day BETWEEN ${from}::date AND ${to}::date) AS advice,
           (SELECT coalesce(sum(sheets), 0)::int FROM override_counts
            WHERE clinic_id = ${tx.clinicId}::uuid AND day BETWEEN ${from}::date AND ${to}::date) AS overrides
    FROM handout_counts WHERE clinic_id = ${tx.clinicId}::uuid AND day BETWEEN ${from}::date AND ${to}::date`;
  const teachBacks: ReportTotals['teachBacks'] = {
    'explained-correctly': 0,
    'after-re-explaining': 0,
    'needs-follow-up': 0,
    declined: 0,
    'representative-taught': 0,
  };
  for (const { result, recorded } of await findTeachBackCounts(tx, range)) teachBacks[result] = recorded;
  return { ...sums, teachBacks };
};
