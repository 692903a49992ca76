import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toUsual } from '@/lib/db/usual/to-usual';
import type { NewUsual, Usual } from '@/lib/domain/usual/usual';

type Owned = Pick<NewUsual, 'name' | 'set'> & {
  /** Null for the clinic's. */
  ownerId: string | null;
  topicId: string;
};

export const insertUsual = async (tx: ClinicTransaction, { ownerId, topicId, name, set }: Owned): Promise<Usual> =>
  toUsual(await tx.usual.create({ data: { clinicId: tx.clinicId, ownerId, topicId, name, ...set } }));
