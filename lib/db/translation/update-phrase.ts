import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FoundPhrase } from '@/lib/db/translation/to-found-phrase';
import type { Actor } from '@/lib/domain/permission/actor';

/** Other words for a held phrase; answers its edit. It has to be approved again (by trigger). */
export const updatePhrase = async (
  tx: ClinicTransaction,
  { userName }: Pick<Actor, 'userName'>,
  { id, authorNames }: Pick<FoundPhrase, 'id' | 'authorNames'>,
  text: string,
  now: Date,
): Promise<number> => {
  const { edit } = await tx.phrase.update({
    where: { id },
    data: {
      text,
      madeBy: 'person',
      edit: { increment: 1 },
      authorNames: [...new Set([...authorNames, userName])],
      updatedAt: now,
    },
    select: { edit: true },
  });
  return edit;
};
