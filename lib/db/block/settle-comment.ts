import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Settling = { by: string; now: Date };

/** Says that a comment is dealt with. False when somebody said so before. */
export const settleComment = async (tx: ClinicTransaction, id: string, { by, now }: Settling): Promise<boolean> => {
  const { count } = await tx.contentComment.updateMany({
    where: { id, settledAt: null },
    data: { settledAt: now, settledBy: by },
  });
  return count > 0;
};
