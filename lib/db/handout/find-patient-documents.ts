import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { TimelineCursor } from '@/lib/domain/handout/timeline';

export type PatientDocument = { id: string; issuedAt: string; voided: boolean; document: HandoutDocument };

type Row = { id: string; issued_at: Date; voided: boolean; document: HandoutDocument };
type Wanted = { patientId: string; before: TimelineCursor | null; limit: number };

/** What a patient's sheets say word for word, the newest first. Whole documents: ask for a few at a time. */
export const findPatientDocuments = async (
  tx: ClinicTransaction,
  { patientId, before, limit }: Wanted,
): Promise<PatientDocument[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id::text, h.issued_at, h.document,
      EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id) AS voided
    FROM handouts h
    WHERE h.clinic_id = ${tx.clinicId}::uuid AND h.patient_id = ${patientId}::uuid
      AND (${before === null} OR (h.issued_at, h.id) < (${before?.issuedAt ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    ORDER BY h.issued_at DESC, h.id DESC LIMIT ${limit}`;
  return rows.map(({ issued_at, ...row }) => ({ ...row, issuedAt: issued_at.toISOString() }));
};
