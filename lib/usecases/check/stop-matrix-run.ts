import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findMatrixRun } from '@/lib/db/check/find-matrix-runs';
import { markMatrixRunStopped } from '@/lib/db/check/update-matrix-run';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string; runId: string; now: Date };

/** Stops a run, wherever it runs: it hears of it within a second. One that is over stays as it ended. */
export const stopMatrixRun = async ({ actor, topicId, runId, now }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.check')) return refuse(actor, 'content.check');
  const run = await findMatrixRun(runId, { topicId, now });
  if (!run) return refuseMissing(actor, 'content.check');
  await inClinic(actor.clinicId, async (tx) => {
    if (await markMatrixRunStopped(tx, runId, now))
      await recordAuditEvent(tx, { type: 'content.check-stopped', actor, detail: { topicId } });
  });
  return success(null);
};
