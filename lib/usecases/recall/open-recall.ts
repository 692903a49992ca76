import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findTarget } from '@/lib/db/recall/find-target';
import { insertRecall } from '@/lib/db/recall/insert-recall';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { NewRecall } from '@/lib/domain/recall/recall';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { takeOutOfUse } from '@/lib/usecases/content/take-out-of-use';
import { onlyTextsAreWithdrawn, unknownTarget } from '@/lib/usecases/recall/recall-problems';

type Input = {
  actor: Actor;
  given: NewRecall;
  now: Date;
  /** For a demo clinic's history: the events are of the same moment as the recall. */
  inThePast?: boolean;
};

const open = async (tx: ClinicTransaction, input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor, given, now, inThePast = false } = input;
  const { target, severity, reason, withdraw } = given;
  const found = await findTarget(tx, null, target);
  if (!found) return failure(unknownTarget);
  // First, for issuing holds the topic before the chain, and so must whoever holds both.
  if (withdraw) {
    const withdrawn = await takeOutOfUse(tx, { actor, blockVersionId: target.id, reason, now, inThePast });
    if (!withdrawn.ok) return withdrawn;
  }
  const id = await insertRecall(tx, { actor, given, topicId: found.topicId, title: found.title, at: now });
  await recordAuditEvent(tx, {
    type: 'recall.opened',
    actor,
    record: { kind: 'recall', id },
    ...(inThePast && { at: now }),
    detail: { recallId: id, severity, target },
  });
  return success({ id });
};

/** Opens a recall; with `withdraw`, its text is out of use from the same moment. */
export const openRecall = async (input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor, given } = input;
  if (!may(actor.role, 'recall.manage')) return refuse(actor, 'recall.manage');
  if (given.withdraw && !may(actor.role, 'content.withdraw')) return refuse(actor, 'content.withdraw');
  if (given.withdraw && given.target.kind !== 'block-version') return failure(onlyTextsAreWithdrawn);
  return inClinic(actor.clinicId, (tx) => open(tx, input));
};
