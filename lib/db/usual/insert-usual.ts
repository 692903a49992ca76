import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toUsual } from '@/lib/db/usual/to-usual';
import type { NewUsual, Usual } from '@/lib/domain/usual/usual';

type Owned = Pick<NewUsual, 'name' | 'set'> & {
  /** Null for the clinic's. */
  ownerId: string | null;
  topicIds: readonly string[];
};

export const insertUsual = async (tx: ClinicTransaction, { ownerId, topicIds, name, set }: Owned): Promise<Usual> => {
  const [topicId = '', ...others] = topicIds.toSorted();
  const data = { clinicId: tx.clinicId, ownerId, topicId, topicIds: [topicId, ...others], name, ...set };
  return toUsual(await tx.usual.create({ data }));
};
