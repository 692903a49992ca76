import { toHandoutVoid, voidSelect } from '@/lib/db/handout/to-handout-void';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';

export type HeldHandout = { id: string; patientId: string | null; voided: HandoutVoid | null };

/**
 * Holds a handout until the transaction ends, for adding what came of it: nothing is recorded on one that is just being
 * voided. Null for an id that is unknown, malformed or another clinic's.
 *
 * An advisory lock, because the app may not update handouts and so may not lock their rows. Taken before the chain's
 * head, as every writer here does.
 */
export const holdHandout = async (tx: ClinicTransaction, id: string): Promise<HeldHandout | null> => {
  if (!isUuid(id)) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.clinicId} ${id.toLowerCase()}`}, 0))`;
  const row = await tx.handout.findFirst({
    where: { id, clinicId: tx.clinicId },
    select: { id: true, patientId: true, void: { select: voidSelect } },
  });
  return row && { id: row.id, patientId: row.patientId, voided: row.void && toHandoutVoid(row.void) };
};
