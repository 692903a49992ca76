import { toHandoutVoid, voidSelect } from '@/lib/db/handout/to-handout-void';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { HandoutVoid, NewVoid } from '@/lib/domain/handout/handout-void';

type Given = {
  handoutId: string;
  given: NewVoid;
  voidedBy: { userId: string; name: string; jobTitle: string };
  voidedAt: Date;
};

export type InsertedVoid =
  | { kind: 'voided'; id: string; voided: HandoutVoid }
  /** Someone was first: this is their void. */
  | { kind: 'voided-before'; voided: HandoutVoid };

/** One void for a handout, for good: whoever comes second is told who was first. */
export const insertHandoutVoid = async (
  tx: ClinicTransaction,
  { handoutId, given, voidedBy, voidedAt }: Given,
): Promise<InsertedVoid> => {
  const id = uuidv7();
  const inserted = await tx.$executeRaw`
    INSERT INTO handout_voids
      (id, clinic_id, handout_id, reason, words, voided_by_id, voided_by_name, voided_by_title, voided_at)
    VALUES (${id}::uuid, ${tx.clinicId}::uuid, ${handoutId}::uuid, ${given.reason}, ${given.words},
      ${voidedBy.userId}::uuid, ${voidedBy.name}, ${voidedBy.jobTitle}, ${voidedAt})
    ON CONFLICT (handout_id) DO NOTHING`;
  const row = await tx.handoutVoid.findFirstOrThrow({ where: { handoutId }, select: voidSelect });
  const voided = toHandoutVoid(row);
  return inserted === 1 ? { kind: 'voided', id, voided } : { kind: 'voided-before', voided };
};
