import type { Prisma } from '@/lib/db/generated/client';
import { type FoundPhrase, toFoundPhrase } from '@/lib/db/translation/to-found-phrase';

/** What a topic's sheets print beside the blocks, and the handout's own words, in one language. */
export const findPhrases = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  language: string,
): Promise<FoundPhrase[]> => {
  const where = { language, OR: [{ topicId }, { topicId: null }] };
  return (await tx.phrase.findMany({ where, orderBy: { id: 'asc' } })).map(toFoundPhrase);
};
