import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findTeachBacks } from '@/lib/db/handout/find-teach-backs';
import { getHandout, type Handout } from '@/lib/db/handout/get-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { TeachBack } from '@/lib/domain/teach-back/teach-back';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; handoutId: string };

export type IssuedHandoutPage = {
  handout: Handout;
  patientName: string | null;
  /** The oldest first. */
  teachBacks: TeachBack[];
};

/** An issued handout for a page that shows it; that it was shown is recorded. */
export const getIssuedHandout = async ({ actor, handoutId }: Input): Promise<Result<IssuedHandoutPage, Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => {
    const handout = await getHandout(tx, handoutId);
    if (!handout) return refuseUnknown(tx, actor, 'handout.read');
    const patient = handout.patientId === null ? null : await findPatient(tx, handout.patientId);
    const about = handout.patientId === null ? {} : { patientId: handout.patientId };
    await recordAuditEvent(tx, { type: 'handout.viewed', actor, handoutId: handout.id, ...about, detail: {} });
    const teachBacks = await findTeachBacks(tx, [handout.id]);
    return success({ handout, patientName: patient?.name ?? null, teachBacks });
  });
};
