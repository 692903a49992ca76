import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';

type Settling = { by: string; now: Date };

/** Says that a comment is dealt with; answers the text or rule that it is about. Null for one that is unknown or malformed. */
export const settleComment = async (
  tx: ClinicTransaction,
  id: string,
  { by, now }: Settling,
): Promise<{ versionId: string; settled: boolean } | null> => {
  if (!isUuid(id)) return null;
  const comment = await tx.contentComment.findUnique({ where: { id } });
  if (!comment) return null;
  const { count } = await tx.contentComment.updateMany({
    where: { id, settledAt: null },
    data: { settledAt: now, settledBy: by },
  });
  return { versionId: comment.subjectId, settled: count > 0 };
};
