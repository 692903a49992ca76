import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FollowUp } from '@/lib/domain/teach-back/follow-up';

type Row = {
  handout_id: string;
  teach_back_id: string;
  patient_id: string | null;
  patient_name: string | null;
  recorded_at: Date;
  by_name: string;
  by_title: string;
  words: string;
};

const toFollowUp = (row: Row): FollowUp => ({
  handoutId: row.handout_id,
  teachBackId: row.teach_back_id,
  patientId: row.patient_id,
  patientName: row.patient_name,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: { name: row.by_name, title: row.by_title },
  words: row.words,
});

/**
 * The handouts whose last teach-back needs a follow-up, the oldest first. A correction stands in the place of what it
 * corrects: one that is written today about last month's teach-back does not hide what was found last week.
 */
export const findFollowUps = async (tx: ClinicTransaction, limit: number): Promise<FollowUp[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.handout_id::text, t.id::text AS teach_back_id, h.patient_id::text, p.name AS patient_name, t.recorded_at,
      t.recorded_by_name AS by_name, t.recorded_by_title AS by_title, t.words
    FROM teach_backs t
    JOIN handouts h ON h.clinic_id = t.clinic_id AND h.id = t.handout_id
    LEFT JOIN patients p ON p.clinic_id = h.clinic_id AND p.id = h.patient_id
    JOIN LATERAL (
      WITH RECURSIVE said AS (
        SELECT b.id, b.recorded_at AS at, b.id AS first FROM teach_backs b
          WHERE b.clinic_id = t.clinic_id AND b.handout_id = t.handout_id AND b.corrects_id IS NULL
        UNION ALL
        SELECT c.id, said.at, said.first FROM said
          JOIN teach_backs c ON c.clinic_id = t.clinic_id AND c.handout_id = t.handout_id AND c.corrects_id = said.id)
      SELECT said.id FROM said
        WHERE NOT EXISTS (SELECT FROM teach_backs c
                          WHERE c.clinic_id = t.clinic_id AND c.handout_id = t.handout_id AND c.corrects_id = said.id)
        ORDER BY said.at DESC, said.first DESC LIMIT 1
    ) last ON last.id = t.id
    WHERE t.clinic_id = ${tx.clinicId}::uuid AND t.result = 'needs-follow-up'
      AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = t.clinic_id AND v.handout_id = t.handout_id)
    ORDER BY t.recorded_at, t.id LIMIT ${limit}`;
  return rows.map(toFollowUp);
};
