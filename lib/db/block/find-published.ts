import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import type { Prisma } from '@/lib/db/generated/client';

/** The version of this block that is in force in this language. */
export const findPublished = async (
  tx: Prisma.TransactionClient,
  { blockId, language }: Pick<FoundVersion, 'blockId' | 'language'>,
): Promise<FoundVersion | null> => {
  const row = await tx.blockVersion.findFirst({
    where: { blockId, language, state: 'published' },
    select: { id: true },
  });
  return row && findVersion(tx, row.id);
};
