import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { ToldBefore } from '@/lib/domain/handout/told-before';

type Sheet = { id: string; issuedAt: Date };

const findSheets = (tx: ClinicTransaction, patientId: string, topicIds: readonly string[]): Promise<Sheet[]> =>
  tx.$queryRaw<Sheet[]>`
    SELECT h.id::text, h.issued_at AS "issuedAt"
    FROM handouts h
    WHERE h.clinic_id = ${tx.clinicId}::uuid AND h.patient_id = ${patientId}::uuid AND h.topic_ids && ${topicIds}
      AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id)
    ORDER BY h.issued_at DESC, h.id DESC`;

type Said = { adviceKey: string; issuedAt: Date; versionIds: string[] };

/** Each piece of advice once, as the latest of these sheets that has it said it; a translation counts as its source. */
const findSaid = (tx: ClinicTransaction, sheets: readonly Sheet[]): Promise<Said[]> =>
  tx.$queryRaw<Said[]>`
    SELECT DISTINCT ON (g.advice_key)
      g.advice_key AS "adviceKey", h.issued_at AS "issuedAt",
      array_agg(coalesce(v.source_version_id, v.id)::text ORDER BY g.position) AS "versionIds"
    FROM advice_given g JOIN block_versions v ON v.id = g.block_version_id JOIN handouts h ON h.clinic_id = g.clinic_id AND h.id = g.handout_id
    WHERE g.clinic_id = ${tx.clinicId}::uuid AND h.id = ANY(${sheets.map(({ id }) => id)}::uuid[])
    GROUP BY g.advice_key, h.issued_at, h.id
    ORDER BY g.advice_key, h.issued_at DESC, h.id DESC`;

/** What this patient's sheets of any of these topics said; voided sheets count as never given. */
export const findToldBefore = async (
  tx: ClinicTransaction,
  patientId: string,
  topicIds: readonly string[],
): Promise<ToldBefore> => {
  const sheets = await findSheets(tx, patientId, topicIds);
  const [last] = sheets;
  if (!last) return null;
  const said = await findSaid(tx, sheets);
  return {
    revision: `${sheets.length}:${last.id}`,
    lastSheetAt: last.issuedAt.toISOString(),
    advice: new Map(
      said.map(({ adviceKey, issuedAt, versionIds }) => [adviceKey, { at: issuedAt.toISOString(), versionIds }]),
    ),
  };
};
