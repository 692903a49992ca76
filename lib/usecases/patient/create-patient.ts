import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { UniqueConflict } from '@/lib/db/database-errors';
import { inClinic } from '@/lib/db/in-clinic';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import { findPatientProblems } from '@/lib/domain/patient/find-patient-problems';
import type { Patient, PatientInput } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { patientNotRight, recordNumberTaken } from '@/lib/usecases/patient/patient-problems';

type Input = { actor: Actor; patient: PatientInput; today: string };

export const createPatient = async ({ actor, patient, today }: Input): Promise<Result<Patient, Problem>> => {
  if (!may(actor.role, 'patient.write')) return refuse(actor, 'patient.write');
  const problems = findPatientProblems(patient, today);
  if (problems.length > 0) return failure(patientNotRight(problems));
  try {
    return await inClinic(actor.clinicId, async (tx) => {
      const created = await insertPatient(tx, patient);
      await recordAuditEvent(tx, { type: 'patient.created', actor, patientId: created.id, detail: {} });
      return success(created);
    });
  } catch (error) {
    if (error instanceof UniqueConflict) return failure(recordNumberTaken);
    throw error;
  }
};
