import type { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { PatientContact } from '@/lib/domain/handout/timeline';
import { contactStates } from '@/lib/domain/recall/recall';

/** Every step of telling this patient that advice changed, the newest first; or those of them that are asked for. */
export const findPatientContacts = async (
  tx: ClinicTransaction,
  patientId: string,
  wanted: Pick<Prisma.RecallContactWhereInput, 'recordedAt' | 'recall'> = {},
): Promise<PatientContact[]> => {
  const rows = await tx.recallContact.findMany({
    where: { ...wanted, clinicId: tx.clinicId, patientId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      recallId: true,
      state: true,
      words: true,
      recordedAt: true,
      recordedByName: true,
      recall: { select: { title: true } },
    },
  });
  return rows.map(({ recall, recordedByName, state, recordedAt, ...row }) => ({
    ...row,
    recallTitle: recall.title,
    state: contactStates.find((each) => each === state) ?? 'to-contact',
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedByName,
  }));
};
