import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';
import type { NewRecall } from '@/lib/domain/recall/recall';

type Opened = { actor: Actor; given: NewRecall; topicId: string; title: string; at: Date };

const toDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Answers the id. */
export const insertRecall = async (tx: ClinicTransaction, opened: Opened): Promise<string> => {
  const { actor, given, topicId, title, at } = opened;
  const { target, filters, severity, reason, letter } = given;
  const id = uuidv7();
  await tx.recall.createMany({
    data: [
      {
        id,
        clinicId: tx.clinicId,
        topicId,
        targetKind: target.kind,
        targetId: target.id,
        title,
        severity,
        reason,
        letter,
        fromDay: toDate(filters.given.from),
        toDay: toDate(filters.given.to),
        onlyCurrent: filters.onlyCurrent,
        onlyKnown: filters.onlyKnown,
        openedById: actor.userId,
        openedByName: actor.userName,
        openedAt: at,
      },
    ],
  });
  return id;
};
