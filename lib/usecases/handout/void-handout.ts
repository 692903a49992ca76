import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { holdHandout } from '@/lib/db/handout/hold-handout';
import { insertHandoutVoid } from '@/lib/db/handout/insert-handout-void';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { getStaffMember } from '@/lib/db/user/get-staff-member';
import type { HandoutVoid, NewVoid } from '@/lib/domain/handout/handout-void';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { voidedBefore } from '@/lib/usecases/handout/void-problems';

type Input = {
  actor: Actor;
  handoutId: string;
  given: NewVoid;
  now: Date;
  /** For a demo clinic's history: the event is of the same moment as the void, not of now. */
  inThePast?: boolean;
};

const declareVoid = async (tx: ClinicTransaction, input: Input): Promise<Result<HandoutVoid, Problem>> => {
  const { actor, given, now, inThePast = false } = input;
  const handout = await holdHandout(tx, input.handoutId);
  if (!handout) return refuseUnknown(tx, actor, 'handout.void');
  if (handout.voided) return failure(voidedBefore(handout.voided));
  const voidedBy = await getStaffMember(tx, actor.userId);
  const inserted = await insertHandoutVoid(tx, { handoutId: handout.id, given, voidedBy, voidedAt: now });
  if (inserted.kind === 'voided-before') return failure(voidedBefore(inserted.voided));
  await recordAuditEvent(tx, {
    type: 'handout.voided',
    actor,
    handoutId: handout.id,
    record: { kind: 'void', id: inserted.id },
    ...(handout.patientId !== null && { patientId: handout.patientId }),
    ...(inThePast && { at: now }),
    detail: { reason: given.reason },
  });
  return success(inserted.voided);
};

/** Declares an issued handout wrong. Nothing is deleted, and it can be done once: a second one is told who was first. */
export const voidHandout = async (input: Input): Promise<Result<HandoutVoid, Problem>> => {
  if (!may(input.actor.role, 'handout.void')) return refuse(input.actor, 'handout.void');
  return inClinic(input.actor.clinicId, (tx) => declareVoid(tx, input));
};
