import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertMatrixRun } from '@/lib/db/check/insert-matrix-run';
import { isTopic } from '@/lib/db/content/is-topic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { carryOutMatrixRun } from '@/lib/usecases/check/carry-out-matrix-run';
import { runsAlready } from '@/lib/usecases/check/check-problems';

type Input = { actor: Actor; topicId: string; now: Date };

/** `finished` is for whoever wants to wait: a request does not. */
export type StartedRun = { id: string; finished: Promise<void> };

/** Starts the profile matrix over what is published of a topic now. It goes on after the answer. */
export const startMatrixRun = async ({ actor, topicId, now }: Input): Promise<Result<StartedRun, Problem>> => {
  if (!may(actor.role, 'content.check')) return refuse(actor, 'content.check');
  if (!(await isTopic(topicId))) return refuseMissing(actor, 'content.check');
  const { library, revision } = await loadTopicLibrary(topicId);
  const id = await inClinic(actor.clinicId, async (tx) => {
    const inserted = await insertMatrixRun(tx, { topicId, revision, startedBy: actor.userName, now });
    if (inserted) await recordAuditEvent(tx, { type: 'content.checked', actor, detail: { topicId } });
    return inserted;
  });
  if (id === null) return failure(runsAlready);
  return success({ id, finished: carryOutMatrixRun({ id, library, today: now.toISOString().slice(0, 10) }) });
};
