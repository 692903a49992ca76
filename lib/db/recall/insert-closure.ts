import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';

type Closed = { actor: Actor; recallId: string; words: string; at: Date };

/** Answers the id. Whoever calls this holds the recall alone: there is one closing for each. */
export const insertClosure = async (tx: ClinicTransaction, closed: Closed): Promise<string> => {
  const { actor, recallId, words, at } = closed;
  const id = uuidv7();
  const closer = { closedById: actor.userId, closedByName: actor.userName, closedAt: at };
  await tx.recallClosure.createMany({ data: [{ id, clinicId: tx.clinicId, recallId, words, ...closer }] });
  return id;
};
