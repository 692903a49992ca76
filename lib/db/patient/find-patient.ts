import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { toPatient } from '@/lib/db/patient/to-patient';
import type { Patient } from '@/lib/domain/patient/patient';

/** Null for an id that is unknown, malformed or another clinic's: nobody can tell these apart. */
export const findPatient = async (tx: ClinicTransaction, id: string): Promise<Patient | null> => {
  const row = isUuid(id) ? await tx.patient.findFirst({ where: { id, clinicId: tx.clinicId } }) : null;
  return row && toPatient(row);
};
