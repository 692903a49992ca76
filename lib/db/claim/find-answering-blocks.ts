import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { AnsweringBlock } from '@/lib/domain/content/claim-view';

/** The topic's blocks by name, each with whether a text of it is in force, and what the last one was called. */
export const findAnsweringBlocks = async (
  tx: ClinicTransaction,
  topicId: string,
): Promise<Map<string, AnsweringBlock>> => {
  const blocks = await tx.block.findMany({
    where: { topicId },
    select: {
      name: true,
      versions: {
        where: { sourceVersionId: null, publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { title: true, state: true },
      },
    },
  });
  return new Map(
    blocks.map(({ name, versions: [last] }) => [
      name,
      { name, title: last?.title ?? null, inForce: last?.state === 'published' },
    ]),
  );
};
