import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { toUsual } from '@/lib/db/usual/to-usual';
import type { Usual } from '@/lib/domain/usual/usual';

/** One of the clinic's or of this person's own; null for a colleague's as for one that is not there. */
export const findUsual = async (tx: ClinicTransaction, id: string, userId: string): Promise<Usual | null> => {
  if (!isUuid(id)) return null;
  const row = await tx.usual.findFirst({
    where: { id, clinicId: tx.clinicId, OR: [{ ownerId: null }, { ownerId: userId }] },
  });
  return row && toUsual(row);
};
