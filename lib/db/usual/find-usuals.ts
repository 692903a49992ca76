import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toUsual } from '@/lib/db/usual/to-usual';
import type { Usual } from '@/lib/domain/usual/usual';

/** The clinic's sets and this person's own for sheets over just these topics, by name; never a colleague's. */
export const findUsuals = async (
  tx: ClinicTransaction,
  { userId, topicIds }: { userId: string; topicIds: readonly string[] },
): Promise<Usual[]> => {
  const rows = await tx.usual.findMany({
    where: {
      clinicId: tx.clinicId,
      topicIds: { equals: topicIds.toSorted() },
      OR: [{ ownerId: null }, { ownerId: userId }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toUsual);
};
