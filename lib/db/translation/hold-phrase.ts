import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { type FoundPhrase, toFoundPhrase } from '@/lib/db/translation/to-found-phrase';

/** A phrase that nobody else changes until the transaction ends. Null for an id that is unknown or malformed. */
export const holdPhrase = async (tx: ClinicTransaction, id: string): Promise<FoundPhrase | null> => {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT id FROM phrases WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.phrase.findUnique({ where: { id } });
  return row && toFoundPhrase(row);
};
