import { z } from 'zod';
import type { MatrixRun as Row } from '@/lib/db/generated/client';
import { matrixFindingSchema } from '@/lib/domain/check/matrix-finding';
import { type MatrixRun, matrixCoverageSchema, matrixRunStates } from '@/lib/domain/check/matrix-run';

/** Longer than any handful of sheets takes; the run says every second that it is there. */
const lostAfterSeconds = 30;

/** Before this moment, a run that was last seen then is lost. */
export const lostBefore = (now: Date): Date => new Date(now.getTime() - lostAfterSeconds * 1000);

/** Findings of an older version of the program that no one can read any more are left out. */
const readableFindings = z.array(z.unknown()).transform((found) =>
  found.flatMap((each) => {
    const finding = matrixFindingSchema.safeParse(each);
    return finding.success ? [finding.data] : [];
  }),
);

export const toMatrixRun = (row: Row, now: Date): MatrixRun => ({
  id: row.id,
  topicId: row.topicId,
  revision: row.revision.toString(),
  state: z.enum(matrixRunStates).parse(row.state),
  done: row.done,
  total: row.total,
  startedBy: row.startedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  isLost: row.state === 'running' && row.seenAt < lostBefore(now),
  coverage: matrixCoverageSchema.safeParse(row.summary).data ?? null,
  findings: readableFindings.parse(row.findings),
});
