import type { FoundVersion } from '@/lib/db/block/find-version';
import { toBlockVersionData } from '@/lib/db/content/block-version-rows';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';

type Change = { draft: BlockDraft; body: BlockBody; authorName: string; now: Date };

/** Of a held draft; answers the number of the new edit. */
export const updateDraft = async (
  tx: ClinicTransaction,
  { id, blockName, language, authorNames }: Pick<FoundVersion, 'id' | 'blockName' | 'language' | 'authorNames'>,
  { draft, body, authorName, now }: Change,
): Promise<number> => {
  const { edit } = await tx.blockVersion.update({
    where: { id },
    data: {
      ...toBlockVersionData({ ...draft, blockId: blockName, language, body }),
      // Whoever saved it last stands last.
      authorNames: [...authorNames.filter((name) => name !== authorName), authorName],
      updatedAt: now,
      edit: { increment: 1 },
    },
    select: { edit: true },
  });
  return edit;
};
