import type { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { MatrixCoverage } from '@/lib/domain/check/matrix-run';

const updateRunning = async (
  client: Prisma.TransactionClient,
  id: string,
  data: Prisma.MatrixRunUpdateManyMutationInput,
): Promise<boolean> => {
  const { count } = await client.matrixRun.updateMany({ where: { id, state: 'running' }, data });
  return count === 1;
};

/** Says how far a run is, and that it is alive. False when it is not running any more: somebody stopped it. */
export const keepMatrixProgress = (
  id: string,
  progress: { done: number; total: number; now: Date },
): Promise<boolean> =>
  outsideClinic((client) =>
    updateRunning(client, id, { done: progress.done, total: progress.total, seenAt: progress.now }),
  );

type Ending =
  | { state: 'done'; coverage: MatrixCoverage; findings: readonly MatrixFinding[]; now: Date }
  | { state: 'failed'; now: Date };

/** Ends a run; one that is over stays as it ended. */
export const endMatrixRun = (id: string, ending: Ending): Promise<boolean> =>
  outsideClinic((client) =>
    updateRunning(client, id, {
      state: ending.state,
      finishedAt: ending.now,
      seenAt: ending.now,
      ...(ending.state === 'done' && { summary: ending.coverage, findings: [...ending.findings] }),
    }),
  );

/** Ends a run because somebody asked for it. False for one that was over. */
export const markMatrixRunStopped = (tx: ClinicTransaction, id: string, now: Date): Promise<boolean> =>
  updateRunning(tx, id, { state: 'stopped', finishedAt: now, seenAt: now });
