import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findPatientContacts } from '@/lib/db/patient/find-patient-contacts';
import type { PatientContact } from '@/lib/domain/handout/timeline';

type Sheet = { id: string; patientId: string; issuedAt: string };

/**
 * How the patient was told, after this sheet, that advice on it changed; the newest first. A recall of a safety rule
 * counts always: which advice the rule spoke of when it was recalled, the sheet does not know.
 */
export const findHandoutContacts = async (tx: ClinicTransaction, sheet: Sheet): Promise<PatientContact[]> => {
  const given = await tx.adviceGiven.findMany({
    where: { clinicId: tx.clinicId, handoutId: sheet.id },
    select: { adviceKey: true, blockVersionId: true, blockVersion: { select: { sourceVersionId: true } } },
  });
  // Whoever was given a translation was given its source.
  const texts = given.flatMap(({ blockVersionId, blockVersion: { sourceVersionId } }) =>
    sourceVersionId === null ? [blockVersionId] : [blockVersionId, sourceVersionId],
  );
  return findPatientContacts(tx, sheet.patientId, {
    recordedAt: { gte: new Date(sheet.issuedAt) },
    recall: {
      OR: [
        { targetKind: 'block-version', targetId: { in: texts } },
        { targetKind: 'advice-key', targetId: { in: given.map(({ adviceKey }) => adviceKey) } },
        { targetKind: 'rule' },
      ],
    },
  });
};
