import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { DayRange } from '@/lib/domain/day-range';
import type { OverrideRow } from '@/lib/domain/report/fold-reasons';

/** What was put on despite which rule, and why. The rule is empty for advice put on before something was known. */
export const findOverrideCounts = (tx: ClinicTransaction, { from, to }: DayRange) =>
  tx.$queryRaw<OverrideRow[]>`
    SELECT c.rule_id AS rule, coalesce(k.title, c.advice_key) AS advice, c.reason, sum(c.sheets)::int AS sheets
    FROM override_counts c
    LEFT JOIN LATERAL (SELECT title FROM advice_keys WHERE key = c.advice_key ORDER BY topic_id LIMIT 1) k ON true
    WHERE c.clinic_id = ${tx.clinicId}::uuid AND c.day BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3 HAVING sum(c.sheets) > 0 ORDER BY 4 DESC, 1, 2, 3`;
