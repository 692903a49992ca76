import { lostBefore } from '@/lib/db/check/to-matrix-run';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';

type NewRun = { topicId: string; revision: string; startedBy: string; now: Date };

/** The id of a new run; null while another one is running for this topic. A lost one is ended first. */
export const insertMatrixRun = async (
  tx: ClinicTransaction,
  { topicId, revision, startedBy, now }: NewRun,
): Promise<string | null> => {
  await tx.matrixRun.updateMany({
    where: { topicId, state: 'running', seenAt: { lt: lostBefore(now) } },
    data: { state: 'failed', finishedAt: now },
  });
  const id = uuidv7();
  const { count } = await tx.matrixRun.createMany({
    data: [{ id, topicId, revision: BigInt(revision), startedBy, startedAt: now, seenAt: now }],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
};
