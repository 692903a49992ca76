import { isDeepStrictEqual } from 'node:util';
import { toBlockVersion, toBlockVersionData } from '@/lib/db/content/block-version-rows';
import type { Block, Prisma, BlockVersion as Row } from '@/lib/db/generated/client';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { BlockVersion } from '@/lib/domain/content/block-version';

type Tx = Prisma.TransactionClient;

export type ImportedVersions = { published: number; superseded: number; withdrawn: number };

const ensureBlocks = async (tx: Tx, topicId: string, names: string[]): Promise<Map<string, string>> => {
  const data = names.map((name, position) => ({ id: uuidv7(), topicId, name, position }));
  await tx.block.createMany({ data, skipDuplicates: true });
  const blocks: Block[] = await tx.block.findMany({ where: { topicId } });
  for (const { id, name, position } of blocks) {
    const wanted = names.indexOf(name);
    if (wanted >= 0 && wanted !== position) await tx.block.update({ where: { id }, data: { position: wanted } });
  }
  return new Map(blocks.map(({ id, name }) => [name, id]));
};

const sameContent = (row: Row, block: BlockVersion): boolean => {
  const { versionId: _stored, ...stored } = toBlockVersion(row, block.blockId);
  const { versionId: _given, ...given } = block;
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(given)));
};

const endVersions = async (tx: Tx, rows: Row[], state: 'superseded' | 'withdrawn'): Promise<void> => {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await tx.blockVersion.updateMany({ where: { id: { in: ids } }, data: { state, endedAt: new Date() } });
};

const nextNumbers = async (tx: Tx, blockIds: string[]): Promise<Map<string, number>> => {
  const groups = await tx.blockVersion.groupBy({
    by: ['blockId', 'language'],
    where: { blockId: { in: blockIds } },
    _max: { number: true },
  });
  return new Map(groups.map((group) => [`${group.blockId} ${group.language}`, (group._max.number ?? 0) + 1]));
};

/** By block: the last text of those that have none in force because it was withdrawn. */
const findTakenOutOfUse = async (tx: Tx, topicId: string, language: string): Promise<Map<string, Row>> => {
  const last = await tx.blockVersion.findMany({
    where: { block: { topicId }, language, publishedAt: { not: null } },
    orderBy: [{ blockId: 'asc' }, { number: 'desc' }],
    distinct: ['blockId'],
  });
  return new Map(last.filter(({ state }) => state === 'withdrawn').map((row) => [row.blockId, row]));
};

/**
 * Publishes a new version of each block whose text or meta differs from the one in force, and withdraws what the
 * library no longer holds. No version is ever changed or removed: what was given to people stays. A text that was
 * withdrawn stays so until the library has another one, for this runs at each start.
 */
export const importBlockVersions = async (
  tx: Tx,
  topicId: string,
  language: string,
  blocks: BlockVersion[],
): Promise<ImportedVersions> => {
  const names = blocks.map((block) => block.blockId);
  const ids = await ensureBlocks(tx, topicId, names);
  const inForce = await tx.blockVersion.findMany({ where: { block: { topicId }, language, state: 'published' } });
  const byBlock = new Map(inForce.map((row) => [row.blockId, row]));
  const idOf = (block: Pick<BlockVersion, 'blockId'>): string => {
    const id = ids.get(block.blockId);
    if (!id) throw new Error(`The block ${block.blockId} was not made.`);
    return id;
  };

  const taken = await findTakenOutOfUse(tx, topicId, language);
  const changed = blocks.filter((block) => {
    const row = byBlock.get(idOf(block)) ?? taken.get(idOf(block));
    return !row || !sameContent(row, block);
  });
  const changedIds = new Set(changed.map(idOf));
  const wantedIds = new Set(blocks.map(idOf));
  const superseded = inForce.filter((row) => changedIds.has(row.blockId));
  const withdrawn = inForce.filter((row) => !wantedIds.has(row.blockId));
  await endVersions(tx, superseded, 'superseded');
  await endVersions(tx, withdrawn, 'withdrawn');

  const numbers = await nextNumbers(tx, [...changedIds]);
  const publishedAt = new Date();
  const data = changed.map(({ versionId: _, ...content }) => ({
    ...toBlockVersionData(content),
    id: uuidv7(),
    blockId: idOf(content),
    number: numbers.get(`${idOf(content)} ${language}`) ?? 1,
    state: 'published' as const,
    origin: 'pack' as const,
    publishedAt,
  }));
  await tx.blockVersion.createMany({ data });
  // A text that nobody looks after yet gets the owner whom the pack names; one that was given to somebody keeps them.
  await tx.$executeRaw`
    UPDATE blocks b SET owner = v.owner FROM block_versions v
    WHERE v.block_id = b.id AND v.language = ${language} AND v.state = 'published'
      AND b.topic_id = ${topicId} AND b.owner = ''`;
  return { published: changed.length, superseded: superseded.length, withdrawn: withdrawn.length };
};
