import type { Prisma } from '@/lib/db/generated/client';
import { topicSchema } from '@/lib/domain/content/topic-library';

/** The topics that are there, in the order in which they came. */
export const findTopics = async (tx: Prisma.TransactionClient): Promise<{ id: string; title: string }[]> => {
  const rows = await tx.topic.findMany({
    select: { id: true, definition: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, definition }) => ({ id, title: topicSchema.parse(definition).title }));
};
