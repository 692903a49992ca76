import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { NewTeachBack, TeachBack } from '@/lib/domain/teach-back/teach-back';

type Given = {
  handoutId: string;
  given: NewTeachBack;
  recordedBy: { userId: string; name: string; jobTitle: string };
  recordedAt: Date;
};

/** Adds to the record. That the handout stands and the corrected teach-back is open is for the caller to hold. */
export const insertTeachBack = async (
  tx: ClinicTransaction,
  { handoutId, given, recordedBy, recordedAt }: Given,
): Promise<TeachBack> => {
  const { corrects, ...said } = given;
  const id = uuidv7();
  await tx.teachBack.createMany({
    data: [
      {
        id,
        clinicId: tx.clinicId,
        handoutId,
        ...said,
        correctsId: corrects,
        recordedById: recordedBy.userId,
        recordedByName: recordedBy.name,
        recordedByTitle: recordedBy.jobTitle,
        recordedAt,
      },
    ],
  });
  return {
    ...given,
    id,
    handoutId,
    recordedAt: recordedAt.toISOString(),
    recordedBy: { name: recordedBy.name, title: recordedBy.jobTitle },
    correctedBy: null,
  };
};
