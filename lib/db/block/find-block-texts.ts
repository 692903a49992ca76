import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';

export type BlockTexts = {
  /** The draft or review that somebody began. */
  openId: string | null;
  /** The text in force; where there is none, the last one that was. Its owner is whoever looks after the block now. */
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
    select: { id: true, state: true, publishedAt: true, block: { select: { owner: true } } },
  });
  if (rows.length === 0) return null;
  const open = rows.find(({ publishedAt }) => publishedAt === null);
  const last = rows.find(({ state }) => state === 'published') ?? rows.find(({ publishedAt }) => publishedAt !== null);
  const found = last ? await findVersion(tx, last.id) : null;
  const owner = last?.block.owner;
  return { openId: open?.id ?? null, last: found && { ...found, draft: { ...found.draft, ...(owner && { owner }) } } };
};

/** The names under which this topic has texts, in whatever state. */
export const findTakenNames = async (tx: ClinicTransaction, topicId: string): Promise<Set<string>> => {
  const blocks = await tx.block.findMany({ where: { topicId, versions: { some: {} } }, select: { name: true } });
  return new Set(blocks.map(({ name }) => name));
};
