import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { UniqueConflict } from '@/lib/db/database-errors';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import { updatePatient } from '@/lib/db/patient/update-patient';
import { findPatientProblems } from '@/lib/domain/patient/find-patient-problems';
import { type Patient, type PatientInput, patientInputSchema } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { patientChangedMeanwhile, patientNotRight, recordNumberTaken } from '@/lib/usecases/patient/patient-problems';

type Input = {
  actor: Actor;
  patientId: string;
  /** The version that the person saw. */
  version: number;
  changes: { [Field in keyof PatientInput]?: PatientInput[Field] | undefined };
  today: string;
};

const fieldsOf = (patient: Patient): PatientInput => {
  const { id, version, synthetic, createdAt, updatedAt, ...fields } = patient;
  return fields;
};

const given = (changes: Input['changes']) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

const change = async (tx: ClinicTransaction, input: Input): Promise<Result<Patient, Problem>> => {
  const { actor, patientId, version, changes, today } = input;
  const patient = await findPatient(tx, patientId);
  if (!patient) return refuseUnknown(tx, actor, 'patient.write');
  if (patient.version !== version) return failure(patientChangedMeanwhile);
  const before = fieldsOf(patient);
  const read = patientInputSchema.safeParse({ ...before, ...given(changes) });
  // What an older version let into the record may no longer fit: the person is told where.
  if (!read.success)
    return failure(
      patientNotRight(read.error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }))),
    );
  const after = read.data;
  const fields = Object.keys(patientInputSchema.shape) as (keyof PatientInput)[];
  const changed = fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  if (changed.length === 0) return success(patient);
  const problems = findPatientProblems(after, today);
  if (problems.length > 0) return failure(patientNotRight(problems));
  const updated = await updatePatient(tx, patient.id, version, after);
  if (!updated) return failure(patientChangedMeanwhile);
  const detail = { fields: changed, version: updated.version };
  await recordAuditEvent(tx, { type: 'patient.changed', actor, patientId, detail });
  return success(updated);
};

/** Changes the fields given and leaves the others. */
export const changePatient = async (input: Input): Promise<Result<Patient, Problem>> => {
  if (!may(input.actor.role, 'patient.write')) return refuse(input.actor, 'patient.write');
  try {
    return await inClinic(input.actor.clinicId, (tx) => change(tx, input));
  } catch (error) {
    if (error instanceof UniqueConflict) return failure(recordNumberTaken);
    throw error;
  }
};
