import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Gives every text that this owner looks after in this topic to another; answers how many. */
export const changeOwner = async (
  tx: ClinicTransaction,
  topicId: string,
  { from, to }: { from: string; to: string },
): Promise<number> => {
  const { count } = await tx.block.updateMany({ where: { topicId, owner: from }, data: { owner: to } });
  return count;
};
