import { toBlockVersionData } from '@/lib/db/content/block-version-rows';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Actor } from '@/lib/domain/permission/actor';

type NewDraft = { topicId: string; content: Omit<BlockVersion, 'versionId'>; now: Date };

/** A new block comes last. One whose only draft was discarded is there without a text. */
const ensureBlock = async (tx: ClinicTransaction, topicId: string, name: string, owner: string): Promise<string> => {
  const known = await tx.block.findUnique({ where: { topicId_name: { topicId, name } } });
  if (known) return known.id;
  const { _max: last } = await tx.block.aggregate({ where: { topicId }, _max: { position: true } });
  const id = uuidv7();
  await tx.block.create({ data: { id, topicId, name, owner, position: (last.position ?? -1) + 1 } });
  return id;
};

/** Begins a draft of a held topic's block; answers its id. The database makes whoever writes its author. */
export const insertDraft = async (
  tx: ClinicTransaction,
  { userName }: Pick<Actor, 'userName'>,
  { topicId, content, now }: NewDraft,
): Promise<string> => {
  const { language } = content;
  const blockId = await ensureBlock(tx, topicId, content.blockId, content.owner);
  const { _max: last } = await tx.blockVersion.aggregate({ where: { blockId, language }, _max: { number: true } });
  const id = uuidv7();
  await tx.blockVersion.create({
    data: {
      ...toBlockVersionData(content),
      ...{ id, blockId, number: (last.number ?? 0) + 1, state: 'draft', authorNames: [userName] },
      ...{ createdAt: now, updatedAt: now },
    },
  });
  return id;
};
