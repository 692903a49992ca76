import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';

type NewTranslation = { sourceVersionId: string; language: string; from: { title: string; markdown: string } | null };

/** Starts somebody's draft, with the words that are there or with none; answers its id. Everything else is the source's. */
export const insertTranslation = async (
  tx: ClinicTransaction,
  { userName }: Pick<Actor, 'userName'>,
  { sourceVersionId, language, from }: NewTranslation,
  now: Date,
): Promise<string> => {
  const id = uuidv7();
  const source = await tx.blockVersion.findUniqueOrThrow({ where: { id: sourceVersionId } });
  const { blockId, section, adviceKey, placement, priority, for: audience, fits, evidence, sources, claims } = source;
  const { _max: last } = await tx.blockVersion.aggregate({ where: { blockId, language }, _max: { number: true } });
  await tx.blockVersion.create({
    data: {
      ...{ id, blockId, language, sourceVersionId, section, adviceKey, placement, priority, for: audience, fits },
      ...{ evidence, sources, claims, reviewBy: source.reviewBy, owner: source.owner },
      number: (last.number ?? 0) + 1,
      state: 'draft',
      title: from?.title ?? '',
      markdown: from?.markdown ?? '',
      body: [],
      authorNames: [userName],
      ...{ createdAt: now, updatedAt: now },
    },
  });
  return id;
};
