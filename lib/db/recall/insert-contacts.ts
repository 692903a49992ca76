import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';
import type { NewContact } from '@/lib/domain/recall/recall';

type Recorded = { actor: Actor; recallId: string; at: Date; contacts: readonly NewContact[] };

export type InsertedContact = { id: string; patientId: string };

/** In the order given. */
export const insertContacts = async (tx: ClinicTransaction, recorded: Recorded): Promise<InsertedContact[]> => {
  const { actor, recallId, at, contacts } = recorded;
  const data = contacts.map((contact) => ({
    id: uuidv7(),
    clinicId: tx.clinicId,
    recallId,
    ...contact,
    recordedById: actor.userId,
    recordedByName: actor.userName,
    recordedAt: at,
  }));
  await tx.recallContact.createMany({ data });
  return data.map(({ id, patientId }) => ({ id, patientId }));
};
