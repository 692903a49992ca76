import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findHandoutContacts } from '@/lib/db/handout/find-handout-contacts';
import { findTeachBacks } from '@/lib/db/handout/find-teach-backs';
import { getHandout, type Handout } from '@/lib/db/handout/get-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import type { PatientContact } from '@/lib/domain/handout/timeline';
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
  /** How the patient was told since that advice on it changed, the newest first. */
  contacts: PatientContact[];
};

/** An issued handout for a page that shows it; that it was shown is recorded. */
export const getIssuedHandout = async ({ actor, handoutId }: Input): Promise<Result<IssuedHandoutPage, Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => {
    const handout = await getHandout(tx, handoutId);
    if (!handout) return refuseUnknown(tx, actor, 'handout.read');
    const { patientId, issuedAt } = handout;
    const patient = patientId === null ? null : await findPatient(tx, patientId);
    const about = patientId === null ? {} : { patientId };
    await recordAuditEvent(tx, { type: 'handout.viewed', actor, handoutId: handout.id, ...about, detail: {} });
    const teachBacks = await findTeachBacks(tx, [handout.id]);
    const contacts = patientId === null ? [] : await findHandoutContacts(tx, { id: handout.id, patientId, issuedAt });
    return success({ handout, patientName: patient?.name ?? null, teachBacks, contacts });
  });
};
