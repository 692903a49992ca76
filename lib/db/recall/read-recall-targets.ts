import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { withTranslations } from '@/lib/db/recall/reached-people';
import type {
  RecallableAdvice,
  RecallableRule,
  RecallableVersion,
  RecallTargets,
} from '@/lib/domain/recall/recall-views';

const { join, sql } = Prisma;

const mostOfEach = 20;

type Wanted = { words: readonly string[] };

/** In LIKE, `%` and `_` stand for anything; in what a person typed, for themselves. */
const literally = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const holds = (text: Prisma.Sql, words: readonly string[]): Prisma.Sql =>
  words.length === 0
    ? sql`true`
    : join(
        words.map((word) => sql`${text} ILIKE ${literally(word)}`),
        ' AND ',
      );

/** On how many sheets it was given, those that were voided left out. */
const sheetsOf = ({ clinicId }: ClinicTransaction, said: Prisma.Sql): Prisma.Sql => sql`(
  SELECT count(DISTINCT g.handout_id)::int FROM advice_given g
  WHERE g.clinic_id = ${clinicId}::uuid AND ${said}
    AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = ${clinicId}::uuid AND v.handout_id = g.handout_id))`;

type VersionRow = Omit<RecallableVersion, 'publishedAt' | 'endedAt'> & { publishedAt: Date; endedAt: Date | null };

const findVersions = async (tx: ClinicTransaction, { words }: Wanted): Promise<RecallableVersion[]> => {
  const rows = await tx.$queryRaw<VersionRow[]>`
    WITH found AS MATERIALIZED (
      SELECT v.*, t.definition->>'title' AS topic FROM block_versions v
        JOIN blocks b ON b.id = v.block_id JOIN topics t ON t.id = b.topic_id
      WHERE v.published_at IS NOT NULL
        AND ${holds(sql`concat_ws(' ', v.title, v.advice_key, v.id)`, words)}
      ORDER BY v.ended_at DESC NULLS LAST, v.published_at DESC, v.title, v.id LIMIT ${mostOfEach}
    )
    SELECT f.id::text, f.title, f.topic AS "sheetTitle", f.number, f.language, f.state::text, f.published_at AS "publishedAt",
      f.ended_at AS "endedAt", f.advice_key AS "adviceKey", ${sheetsOf(tx, sql`g.block_version_id = ANY(${withTranslations(sql`f.id`)})`)} AS sheets
    FROM found f ORDER BY f.ended_at DESC NULLS LAST, f.published_at DESC, f.title, f.id`;
  return rows.map(({ publishedAt, endedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
};

/** With those that the topic has no more: they were given all the same. */
const findAdvice = (tx: ClinicTransaction, { words }: Wanted): Promise<RecallableAdvice[]> =>
  tx.$queryRaw<RecallableAdvice[]>`
    WITH keys AS (
      (SELECT DISTINCT ON (k.key) k.key, k.title, k.topic_id
       FROM advice_keys k JOIN topics t ON t.id = k.topic_id ORDER BY k.key, t.created_at, t.id)
      UNION ALL
      (SELECT DISTINCT ON (v.advice_key) v.advice_key, v.title, b.topic_id
       FROM block_versions v JOIN blocks b ON b.id = v.block_id
       WHERE NOT EXISTS (SELECT FROM advice_keys k WHERE k.key = v.advice_key)
       ORDER BY v.advice_key, v.created_at DESC)
    ), changed AS (
      SELECT advice_key AS key, max(id) AS last FROM topic_changes
      WHERE advice_key IS NOT NULL GROUP BY 1
    ), found AS MATERIALIZED (
      SELECT k.key, k.title, t.definition->>'title' AS topic, c.last
      FROM keys k JOIN topics t ON t.id = k.topic_id LEFT JOIN changed c ON c.key = k.key
      WHERE ${holds(sql`concat_ws(' ', k.title, k.key)`, words)}
      ORDER BY c.last DESC NULLS LAST, k.key LIMIT ${mostOfEach}
    )
    SELECT f.key, f.title, f.topic AS "sheetTitle", ${sheetsOf(tx, sql`g.advice_key = f.key`)} AS sheets
    FROM found f ORDER BY f.last DESC NULLS LAST, f.key`;

/** As each rule was last; one that was withdrawn was followed all the same. */
const findRules = (tx: ClinicTransaction, { words }: Wanted): Promise<RecallableRule[]> =>
  tx.$queryRaw<RecallableRule[]>`
    WITH changed AS (
      SELECT topic_id, name AS id, max(id) AS last FROM topic_changes WHERE part = 'rules' GROUP BY 1, 2
    ), last AS (
      SELECT DISTINCT ON (v.topic_id, v.rule_id) v.topic_id, v.rule_id AS id, v.definition->>'reason' AS reason,
        ARRAY(SELECT jsonb_array_elements_text(v.definition->'adviceKeys')) AS advice_keys
      FROM rule_versions v WHERE v.published_at IS NOT NULL AND NOT v.withdraws
      ORDER BY v.topic_id, v.rule_id, v.number DESC
    ), found AS MATERIALIZED (
      SELECT r.id, r.reason, r.advice_keys, t.definition->>'title' AS topic, c.last
      FROM last r JOIN topics t ON t.id = r.topic_id LEFT JOIN changed c ON c.topic_id = r.topic_id AND c.id = r.id
      WHERE ${holds(sql`concat_ws(' ', r.id, r.reason)`, words)}
      ORDER BY c.last DESC NULLS LAST, r.id LIMIT ${mostOfEach}
    )
    SELECT f.id, f.reason, f.topic AS "sheetTitle", ${sheetsOf(tx, sql`g.advice_key = ANY(f.advice_keys)`)} AS sheets
    FROM found f ORDER BY f.last DESC NULLS LAST, f.id`;

/** What of any topic holds every word, by title, key, id or reason; what changed last comes first. At most 20 of each. */
export const readRecallTargets = async (tx: ClinicTransaction, wanted: Wanted): Promise<RecallTargets> => ({
  versions: await findVersions(tx, wanted),
  adviceKeys: await findAdvice(tx, wanted),
  rules: await findRules(tx, wanted),
});
