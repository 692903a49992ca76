import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; patientId: string };

/** A patient for a page that shows them; that it was shown is recorded. */
export const getPatient = async ({ actor, patientId }: Input): Promise<Result<Patient, Problem>> => {
  if (!may(actor.role, 'patient.read')) return refuse(actor, 'patient.read');
  return inClinic(actor.clinicId, async (tx) => {
    const patient = await findPatient(tx, patientId);
    if (!patient) return refuseUnknown(tx, actor, 'patient.read');
    await recordAuditEvent(tx, { type: 'patient.viewed', actor, patientId: patient.id, detail: {} });
    return success(patient);
  });
};
