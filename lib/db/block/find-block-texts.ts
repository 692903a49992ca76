import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';

export type BlockTexts = {
  /** The draft or review that somebody began. */
  openId: string | null;
  /** The text in force; where there is none, the last one that was. */
  last: FoundVersion | null;
};

/** What this block has in its topic's language; null where the topic has no text of this name. */
export const findBlockTexts = async (
  tx: ClinicTransaction,
  topicId: string,
  name: string,
): Promise<BlockTexts | null> => {
  const rows = await tx.blockVersion.findMany({
    where: { block: { topicId, name }, sourceVersionId: null },
    orderBy: { number: 'desc' },
    select: { id: true, state: true, publishedAt: true },
  });
  if (rows.length === 0) return null;
  const open = rows.find(({ publishedAt }) => publishedAt === null);
  const last = rows.find(({ state }) => state === 'published') ?? rows.find(({ publishedAt }) => publishedAt !== null);
  return { openId: open?.id ?? null, last: last ? await findVersion(tx, last.id) : null };
};

/** The names under which this topic has texts, in whatever state. */
export const findTakenNames = async (tx: ClinicTransaction, topicId: string): Promise<Set<string>> => {
  const blocks = await tx.block.findMany({ where: { topicId, versions: { some: {} } }, select: { name: true } });
  return new Set(blocks.map(({ name }) => name));
};
