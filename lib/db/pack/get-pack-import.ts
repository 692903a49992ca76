import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { type PackImport, type PackOfImport, toPack, toPackImport } from '@/lib/db/pack/pack-import-rows';

export type FoundPackImport = PackImport & { pack: PackOfImport };

/** Null for an id that is unknown or malformed. */
export const getPackImport = async (tx: ClinicTransaction, id: string): Promise<FoundPackImport | null> => {
  if (!isUuid(id)) return null;
  const row = await tx.packImport.findUnique({ where: { id } });
  if (!row) return null;
  const pack = toPack(row);
  return { ...toPackImport({ ...row, topicTitle: pack.library.topic.title }), pack };
};
