import type { Prisma } from '@/lib/db/generated/client';

/** Who looks after how many of a topic's texts that are in force or worked on; whoever has most first. */
export const countOwners = async (
  tx: Prisma.TransactionClient,
  topicId: string,
): Promise<{ name: string; texts: number }[]> => {
  const living = {
    some: { state: { notIn: ['superseded', 'withdrawn'] } },
  } satisfies Prisma.BlockVersionListRelationFilter;
  const groups = await tx.block.groupBy({ by: ['owner'], where: { topicId, versions: living }, _count: true });
  return groups
    .map(({ owner, _count }) => ({ name: owner, texts: _count }))
    .sort((one, other) => other.texts - one.texts || one.name.localeCompare(other.name));
};
