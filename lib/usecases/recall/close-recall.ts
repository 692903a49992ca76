import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRecall } from '@/lib/db/recall/find-recalls';
import { holdRecall } from '@/lib/db/recall/hold-recall';
import { insertClosure } from '@/lib/db/recall/insert-closure';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallClosure } from '@/lib/domain/recall/recall';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { closedAlready } from '@/lib/usecases/recall/recall-problems';

type Input = {
  actor: Actor;
  recallId: string;
  words: string;
  now: Date;
  /** For a demo clinic's history: the event is of the same moment as the closing. */
  inThePast?: boolean;
};

const close = async (tx: ClinicTransaction, input: Input): Promise<Result<RecallClosure, Problem>> => {
  const { actor, recallId, words, now, inThePast = false } = input;
  await holdRecall(tx, recallId, 'alone');
  const found = await findRecall(tx, recallId);
  if (!found) return refuseUnknown(tx, actor, 'recall.manage');
  if (found.recall.closure) return failure(closedAlready(found.recall.closure));
  const id = await insertClosure(tx, { actor, recallId, words, at: now });
  await recordAuditEvent(tx, {
    type: 'recall.closed',
    actor,
    record: { kind: 'recall-closure', id },
    ...(inThePast && { at: now }),
    detail: { recallId },
  });
  return success({ words, closedAt: now.toISOString(), closedBy: actor.userName });
};

/** Says that a recall is done with, and why. Whoever comes second is told who was first. */
export const closeRecall = async (input: Input): Promise<Result<RecallClosure, Problem>> => {
  const { actor } = input;
  if (!may(actor.role, 'recall.manage')) return refuse(actor, 'recall.manage');
  return inClinic(actor.clinicId, (tx) => close(tx, input));
};
