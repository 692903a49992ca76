import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toPatient, toPatientData } from '@/lib/db/patient/to-patient';
import type { Patient, PatientInput } from '@/lib/domain/patient/patient';

/** Throws a UniqueConflict when the clinic has a patient with this record number. */
export const insertPatient = async (
  tx: ClinicTransaction,
  input: PatientInput & { synthetic?: boolean },
): Promise<Patient> => toPatient(await tx.patient.create({ data: { ...toPatientData(input), clinicId: tx.clinicId } }));
