import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findTeachBacks } from '@/lib/db/handout/find-teach-backs';
import { holdHandout } from '@/lib/db/handout/hold-handout';
import { insertTeachBack } from '@/lib/db/handout/insert-teach-back';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { getStaffMember } from '@/lib/db/user/get-staff-member';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import type { NewTeachBack, TeachBack } from '@/lib/domain/teach-back/teach-back';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { noTeachBackOnVoided } from '@/lib/usecases/handout/void-problems';

type Input = {
  actor: Actor;
  handoutId: string;
  given: NewTeachBack;
  now: Date;
  /** For a demo clinic's history: the event is of the same moment as the teach-back, not of now. */
  inThePast?: boolean;
};

const notCorrectable: Problem = {
  code: 'invalid-input',
  detail: 'What this corrects is no teach-back of this handout, or was corrected before. Load the handout again.',
  fields: [{ field: 'corrects', reason: 'is no teach-back of this handout that can be corrected' }],
};

const record = async (tx: ClinicTransaction, input: Input): Promise<Result<TeachBack, Problem>> => {
  const { actor, given, now, inThePast = false } = input;
  const handout = await holdHandout(tx, input.handoutId);
  if (!handout) return refuseUnknown(tx, actor, 'teach-back.record');
  if (handout.voided) return failure(noTeachBackOnVoided(handout.voided));
  if (given.corrects !== null) {
    const earlier = await findTeachBacks(tx, [handout.id]);
    const isOpen = earlier.some(({ id, correctedBy }) => id === given.corrects && correctedBy === null);
    if (!isOpen) return failure(notCorrectable);
  }
  const recordedBy = await getStaffMember(tx, actor.userId);
  const teachBack = await insertTeachBack(tx, { handoutId: handout.id, given, recordedBy, recordedAt: now });
  await recordAuditEvent(tx, {
    type: 'teach-back.recorded',
    actor,
    handoutId: handout.id,
    record: { kind: 'teach-back', id: teachBack.id },
    ...(handout.patientId !== null && { patientId: handout.patientId }),
    ...(inThePast && { at: now }),
    detail: { result: given.result, learner: given.learner, corrects: given.corrects },
  });
  return success(teachBack);
};

/** Records how a teach-back went. A correction is a new one that names the one it corrects; both stay. */
export const recordTeachBack = async (input: Input): Promise<Result<TeachBack, Problem>> => {
  if (!may(input.actor.role, 'teach-back.record')) return refuse(input.actor, 'teach-back.record');
  return inClinic(input.actor.clinicId, (tx) => record(tx, input));
};
