import type { Prisma } from '@/lib/db/generated/client';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Phrase } from '@/lib/domain/content/translation';

/**
 * Takes over the phrases of a pack, or with no topic the handout's own words. One that is here in the same words stays as
 * it is; other words take its place, and count once they were reviewed.
 */
export const importPhrases = async (
  tx: Prisma.TransactionClient,
  topicId: string | null,
  phrases: readonly Phrase[],
): Promise<void> => {
  const here = new Map(
    (await tx.phrase.findMany({ where: { topicId } })).map((row) => [`${row.language} ${row.source}`, row]),
  );
  const changed = phrases.filter(({ language, source, text }) => here.get(`${language} ${source}`)?.text !== text);
  const replaced = changed.flatMap(({ language, source }) => here.get(`${language} ${source}`)?.id ?? []);
  await tx.phrase.deleteMany({ where: { id: { in: replaced } } });
  await tx.phrase.createMany({
    data: changed.map(({ language, source, text, madeBy, reviewedBy }) => ({
      id: uuidv7(),
      topicId,
      ...{ language, source, text, madeBy },
      reviewedAt: reviewedBy === null ? null : new Date(),
      reviewerName: reviewedBy,
    })),
  });
};
