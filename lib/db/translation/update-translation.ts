import type { FoundVersion } from '@/lib/db/block/find-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { Actor } from '@/lib/domain/permission/actor';

type Words = { sourceVersionId: string; title: string; markdown: string; body: BlockBody };

/** Keeps what somebody wrote in a held draft; answers its edit. From then on it is a person's text, and theirs. */
export const updateTranslation = async (
  tx: ClinicTransaction,
  { userName }: Pick<Actor, 'userName'>,
  { id, authorNames }: Pick<FoundVersion, 'id' | 'authorNames'>,
  words: Words,
  now: Date,
): Promise<number> => {
  const { edit } = await tx.blockVersion.update({
    where: { id },
    data: {
      ...words,
      madeBy: 'person',
      edit: { increment: 1 },
      authorNames: [...new Set([...authorNames, userName])],
      updatedAt: now,
    },
    select: { edit: true },
  });
  return edit;
};
