import { nextChunk } from '@/lib/db/ledger/chunk-size';
import type { LedgerReader } from '@/lib/db/ledger/ledger-reader';

/** A count for reports that is not what the ledger says; `at` names it. */
export type Drift = { clinicId: string; table: string; at: string; counted: string; due: string };

const between = (column: string): string =>
  `${column} >= $2::date::timestamp AT TIME ZONE 'UTC' AND ${column} < $3::date::timestamp AT TIME ZONE 'UTC'`;

const standing = `
  SELECT h.id, h.clinic_id, day_of(h.issued_at) AS day, h.issued_by_role AS role FROM handouts h
  WHERE h.clinic_id = $1 AND ${between('h.issued_at')}
    AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id)`;

/** For each table of counts, its key, its figures, and what the ledger says of them. */
const counts = [
  {
    table: 'handout_counts',
    key: 'day, role, language, print_size, unanswered',
    figures: 'issued, voided',
    due: `
      SELECT day_of(h.issued_at) AS day, h.issued_by_role AS role, h.language, h.print_size, h.unanswered > 0 AS unanswered,
             count(*)::int AS issued, count(v.id)::int AS voided
      FROM handouts h LEFT JOIN handout_voids v ON v.clinic_id = h.clinic_id AND v.handout_id = h.id
      WHERE h.clinic_id = $1 AND ${between('h.issued_at')} GROUP BY 1, 2, 3, 4, 5`,
  },
  {
    table: 'advice_counts',
    key: 'day, block_version_id, role',
    figures: 'given',
    due: `
      SELECT h.day, g.block_version_id, h.role, count(*)::int AS given
      FROM (${standing}) h JOIN advice_given g ON g.clinic_id = h.clinic_id AND g.handout_id = h.id GROUP BY 1, 2, 3`,
  },
  {
    table: 'override_counts',
    key: 'day, rule_id, advice_key, reason',
    figures: 'sheets',
    due: `
      SELECT h.day, coalesce(rule, '') AS rule_id, o.advice_key, o.reason, count(*)::int AS sheets
      FROM (${standing}) h JOIN handout_overrides o ON o.clinic_id = h.clinic_id AND o.handout_id = h.id
      LEFT JOIN LATERAL unnest(o.rule_ids) rule ON true GROUP BY 1, 2, 3, 4`,
  },
  {
    table: 'teach_back_counts',
    key: 'day, result, learner',
    figures: 'recorded',
    due: `
      SELECT day_of(t.recorded_at) AS day, t.result, t.learner, count(*)::int AS recorded FROM teach_backs t
      WHERE t.clinic_id = $1 AND ${between('t.recorded_at')}
        AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = t.clinic_id AND v.handout_id = t.handout_id)
        AND NOT EXISTS (SELECT FROM teach_backs later WHERE later.clinic_id = t.clinic_id
                        AND later.handout_id = t.handout_id AND later.corrects_id = t.id)
      GROUP BY 1, 2, 3`,
  },
] as const;

// What was taken off to nothing stays as a row of zeros.
const driftSql = ({ table, key, figures, due }: (typeof counts)[number]): string => `
  WITH due AS (${due}),
       kept AS (SELECT ${key}, ${figures} FROM ${table} WHERE clinic_id = $1 AND day >= $2::date AND day < $3::date)
  SELECT to_json(array[${key
    .split(', ')
    .map((column) => `${column}::text`)
    .join(', ')}])::text AS at,
         coalesce((SELECT string_agg(figure, ', ') FROM unnest(array[${figures
           .split(', ')
           .map((f) => `kept.${f}::text`)
           .join(', ')}]) figure), '') AS counted,
         coalesce((SELECT string_agg(figure, ', ') FROM unnest(array[${figures
           .split(', ')
           .map((f) => `due.${f}::text`)
           .join(', ')}]) figure), '') AS due
  FROM due FULL JOIN kept USING (${key})
  WHERE ${figures
    .split(', ')
    .map((f) => `coalesce(kept.${f}, 0) <> coalesce(due.${f}, 0)`)
    .join(' OR ')}
  ORDER BY 1 LIMIT 5`;

const daysSql = `
  SELECT least((SELECT day_of(min(issued_at)) FROM handouts WHERE clinic_id = $1), (SELECT min(day) FROM handout_counts WHERE clinic_id = $1),
               (SELECT min(day) FROM advice_counts WHERE clinic_id = $1), (SELECT min(day) FROM override_counts WHERE clinic_id = $1),
               (SELECT min(day) FROM teach_back_counts WHERE clinic_id = $1))::text AS first,
         (greatest((SELECT day_of(max(issued_at)) FROM handouts WHERE clinic_id = $1), (SELECT max(day) FROM handout_counts WHERE clinic_id = $1),
               (SELECT max(day) FROM advice_counts WHERE clinic_id = $1), (SELECT max(day) FROM override_counts WHERE clinic_id = $1),
               (SELECT max(day) FROM teach_back_counts WHERE clinic_id = $1), day_of(clock_timestamp())) + 1)::text AS after`;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Counts of a clinic that differ from its ledger, a few of each table for each stretch of days; empty when all is well. */
export const findDrift = async (read: LedgerReader, clinicId: string): Promise<Drift[]> => {
  const [range] = await read<{ first: string | null; after: string }>(clinicId, daysSql, [clinicId]);
  const found: Drift[] = [];
  let size = { rows: 1, most: 366 };
  for (let from = range?.first; range && from && from < range.after; ) {
    const started = performance.now();
    const to = dayAfter(from, size.rows);
    for (const count of counts) {
      const rows = await read<Omit<Drift, 'clinicId' | 'table'>>(clinicId, driftSql(count), [clinicId, from, to]);
      found.push(...rows.map((row) => ({ clinicId, table: count.table, ...row })));
    }
    from = to;
    size = nextChunk(size, performance.now() - started);
  }
  return found;
};
