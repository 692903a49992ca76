import type { Prisma } from '@/lib/db/generated/client';
import type { SourceText } from '@/lib/db/translation/find-translated-blocks';
import type { BlockBody } from '@/lib/domain/content/block-body';

/** A version of a text in its own language, in force or not. Null for a translation's id and an unknown one. */
export const findSourceText = async (tx: Prisma.TransactionClient, versionId: string): Promise<SourceText | null> => {
  const row = await tx.blockVersion.findFirst({ where: { id: versionId, sourceVersionId: null } });
  return row && { versionId, title: row.title, markdown: row.markdown, body: row.body as BlockBody };
};
