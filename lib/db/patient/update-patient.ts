import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toPatient, toPatientData } from '@/lib/db/patient/to-patient';
import type { Patient, PatientInput } from '@/lib/domain/patient/patient';

/** Null when the record is no longer at this version. Throws a UniqueConflict when the new record number is taken. */
export const updatePatient = async (
  tx: ClinicTransaction,
  id: string,
  version: number,
  input: PatientInput,
): Promise<Patient | null> => {
  const [row] = await tx.patient.updateManyAndReturn({
    where: { id, clinicId: tx.clinicId, version },
    data: { ...toPatientData(input), version: { increment: 1 } },
  });
  return row ? toPatient(row) : null;
};
