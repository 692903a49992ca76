import { toMatrixRun } from '@/lib/db/check/to-matrix-run';
import { isUuid } from '@/lib/db/is-uuid';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';

type Asked = { topicId: string; now: Date };

/** The newest run of the topic, whatever became of it. */
export const findLatestMatrixRun = ({ topicId, now }: Asked): Promise<MatrixRun | null> =>
  outsideClinic(async (client) => {
    const row = await client.matrixRun.findFirst({
      where: { topicId },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    });
    return row && toMatrixRun(row, now);
  });

/** The newest run that looked at everything. */
export const findLastDoneMatrixRun = ({ topicId, now }: Asked): Promise<MatrixRun | null> =>
  outsideClinic(async (client) => {
    const row = await client.matrixRun.findFirst({
      where: { topicId, state: 'done' },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    });
    return row && toMatrixRun(row, now);
  });

/** One run of the topic. */
export const findMatrixRun = (id: string, { topicId, now }: Asked): Promise<MatrixRun | null> =>
  outsideClinic(async (client) => {
    if (!isUuid(id)) return null;
    const row = await client.matrixRun.findFirst({ where: { id, topicId } });
    return row && toMatrixRun(row, now);
  });
