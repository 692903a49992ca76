import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { DayRange } from '@/lib/domain/day-range';

/** A section's title as the topic has it now; its id when the topic has it no more. */
const sectionTitle = Prisma.sql`coalesce(
  (SELECT s ->> 'title' FROM jsonb_array_elements(t.definition -> 'sections') s WHERE s ->> 'id' = v.section), v.section)`;

/** A block's latest text that was ever published, in the topic's own language where there is one. */
const latestVersion = Prisma.sql`
  SELECT v.title, v.section FROM block_versions v
  WHERE v.block_id = b.id AND v.state NOT IN ('draft', 'clinical-review', 'language-review')
  ORDER BY v.language = t.definition ->> 'language' DESC, v.number DESC LIMIT 1`;

/** On how many sheets each block was. */
export const findAdviceCounts = (tx: ClinicTransaction, { from, to }: DayRange) =>
  tx.$queryRaw<{ advice: string; section: string; sheets: number }[]>`
    WITH given AS (
      SELECT v.block_id, sum(c.given)::int AS sheets
      FROM advice_counts c JOIN block_versions v ON v.id = c.block_version_id
      WHERE c.clinic_id = ${tx.clinicId}::uuid AND c.day BETWEEN ${from}::date AND ${to}::date
      GROUP BY 1 HAVING sum(c.given) > 0)
    SELECT v.title AS advice, ${sectionTitle} AS section, g.sheets
    FROM given g JOIN blocks b ON b.id = g.block_id JOIN topics t ON t.id = b.topic_id
    CROSS JOIN LATERAL (${latestVersion}) v
    ORDER BY g.sheets DESC, b.topic_id, b.position`;

/** How many pieces of advice of each section were given. */
export const findSectionCounts = (tx: ClinicTransaction, { from, to }: DayRange) =>
  tx.$queryRaw<{ section: string; pieces: number }[]>`
    WITH given AS (
      SELECT c.block_version_id, sum(c.given)::int AS pieces FROM advice_counts c
      WHERE c.clinic_id = ${tx.clinicId}::uuid AND c.day BETWEEN ${from}::date AND ${to}::date
      GROUP BY 1 HAVING sum(c.given) > 0)
    SELECT ${sectionTitle} AS section, sum(g.pieces)::int AS pieces
    FROM given g JOIN block_versions v ON v.id = g.block_version_id
    JOIN blocks b ON b.id = v.block_id JOIN topics t ON t.id = b.topic_id
    GROUP BY 1 ORDER BY 2 DESC, 1`;

/** Blocks that could be given now and were on no sheet in this time, with when they last were. */
export const findUnusedBlocks = (tx: ClinicTransaction, { from, to }: DayRange) =>
  tx.$queryRaw<{ advice: string; section: string; lastGiven: string; ever: number }[]>`
    WITH given AS (
      SELECT v.block_id, to_char(max(c.day), 'YYYY-MM-DD') AS last_given, sum(c.given)::int AS ever,
             coalesce(sum(c.given) FILTER (WHERE c.day BETWEEN ${from}::date AND ${to}::date), 0) AS within
      FROM advice_counts c JOIN block_versions v ON v.id = c.block_version_id
      WHERE c.clinic_id = ${tx.clinicId}::uuid AND c.given > 0 GROUP BY 1)
    SELECT v.title AS advice, ${sectionTitle} AS section, coalesce(g.last_given, '') AS "lastGiven",
           coalesce(g.ever, 0) AS ever
    FROM blocks b JOIN topics t ON t.id = b.topic_id
    CROSS JOIN LATERAL (${latestVersion}) v
    LEFT JOIN given g ON g.block_id = b.id
    WHERE EXISTS (SELECT FROM block_versions p WHERE p.block_id = b.id AND p.state = 'published')
      AND coalesce(g.within, 0) = 0
    ORDER BY b.topic_id, b.position`;
