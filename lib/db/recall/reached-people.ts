import { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FoundTarget } from '@/lib/db/recall/find-target';
import type { RecallFilters } from '@/lib/domain/recall/recall';

/** Whom a recall is about. `recallId` is null as long as it is not opened; `patientIds` looks among these only. */
export type Reach = {
  target: FoundTarget;
  filters: RecallFilters;
  recallId: string | null;
  patientIds?: readonly string[];
};

const { empty, sql } = Prisma;

/** A text and what was made from it: whoever got it in another language got it. */
export const withTranslations = (versionId: Prisma.Sql): Prisma.Sql => sql`ARRAY(
  SELECT said.id FROM block_versions said WHERE said.id = ${versionId} OR said.source_version_id = ${versionId})`;

const wasSaid = ({ said }: FoundTarget): Prisma.Sql =>
  'blockVersionId' in said
    ? sql`g.block_version_id = ANY(${withTranslations(sql`${said.blockVersionId}::uuid`)})`
    : sql`g.advice_key = ANY(${said.adviceKeys})`;

const among = (clinicId: string, patientIds: Reach['patientIds']): Prisma.Sql =>
  patientIds === undefined
    ? empty
    : sql`AND g.handout_id IN (SELECT own.id FROM handouts own
                               WHERE own.clinic_id = ${clinicId}::uuid AND own.patient_id = ANY(${patientIds}::uuid[]))`;

const isCurrent = (clinicId: string, { topicIds }: FoundTarget): Prisma.Sql => sql`
  AND (h.patient_id IS NULL OR h.id = (
    SELECT later.id FROM handouts later
    WHERE later.clinic_id = ${clinicId}::uuid AND later.patient_id = h.patient_id AND later.topic_ids && ${topicIds}
      AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = later.clinic_id AND v.handout_id = later.id)
    ORDER BY later.issued_at DESC, later.id DESC LIMIT 1))`;

const suchSheets = (clinicId: string, { target, filters }: Reach): Prisma.Sql => {
  const { given, onlyCurrent, onlyKnown } = filters;
  return sql`
    h.topic_ids && ${target.topicIds}
    AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = ${clinicId}::uuid AND v.handout_id = h.id)
    ${given.from === null ? empty : sql`AND h.issued_at >= ${given.from}::date::timestamp AT TIME ZONE 'UTC'`}
    ${given.to === null ? empty : sql`AND h.issued_at < (${given.to}::date + 1)::timestamp AT TIME ZONE 'UTC'`}
    ${onlyKnown && target.facts.length > 0 ? sql`AND h.facts && ${target.facts}` : empty}
    ${onlyCurrent ? isCurrent(clinicId, target) : empty}`;
};

/**
 * The beginning of a query: `sheets`, the sheets that said it and count; `people`, each patient with the latest of
 * theirs, how many, and the last contact. What is looked up for each is looked up in an index, whatever the planner's
 * figures: right after many rows were added they are far off.
 */
export const reachedPeople = ({ clinicId }: ClinicTransaction, reach: Reach): Prisma.Sql => sql`
  WITH said AS MATERIALIZED (
    SELECT DISTINCT g.handout_id AS id FROM advice_given g
    WHERE g.clinic_id = ${clinicId}::uuid AND ${wasSaid(reach.target)} ${among(clinicId, reach.patientIds)}
  ), sheets AS MATERIALIZED (
    SELECT h.id, h.patient_id, h.code, h.issued_at
    FROM said CROSS JOIN LATERAL (
      -- OFFSET 0 keeps this a look-up for each.
      SELECT one.* FROM handouts one WHERE one.clinic_id = ${clinicId}::uuid AND one.id = said.id OFFSET 0) h
    WHERE ${suchSheets(clinicId, reach)}
  ), latest AS MATERIALIZED (
    SELECT DISTINCT ON (patient_id) patient_id, id, code, issued_at, count(*) OVER (PARTITION BY patient_id) AS sheets
    FROM sheets WHERE patient_id IS NOT NULL
    ORDER BY patient_id, issued_at DESC, id DESC
  ), people AS MATERIALIZED (
    SELECT l.*, coalesce(c.state, 'to-contact') AS state, coalesce(c.words, '') AS words, c.recorded_at
    FROM latest l LEFT JOIN LATERAL (
      SELECT step.state, step.words, step.recorded_at FROM recall_contacts step
      WHERE step.clinic_id = ${clinicId}::uuid AND step.recall_id = ${reach.recallId}::uuid AND step.patient_id = l.patient_id
      ORDER BY step.recorded_at DESC, step.id DESC LIMIT 1) c ON true
  )`;
