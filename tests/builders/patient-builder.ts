import { inClinic } from '@/lib/db/in-clinic';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import { type Patient, type PatientInput, patientInputSchema } from '@/lib/domain/patient/patient';

let made = 0;

/** What someone would enter about a patient. */
export const patientInput = (wanted: Partial<PatientInput> = {}): PatientInput => {
  made += 1;
  const usual = { name: `Patient ${made}`, birthDate: '1954-03-09', recordNumber: `R-${made}` };
  return patientInputSchema.parse({ ...usual, ...wanted });
};

/** A patient in the database. */
export const buildPatient = (clinicId: string, wanted: Partial<PatientInput> = {}): Promise<Patient> =>
  inClinic(clinicId, (tx) => insertPatient(tx, patientInput(wanted)));
