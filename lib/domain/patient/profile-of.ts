import { ageBandOf, ageInYears } from '@/lib/domain/patient/age-band-of';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Profile } from '@/lib/domain/profile/profile';

/** What is known of a patient on a day, as the tailoring engine takes it: with no name, and no danger signs yet. */
export const profileOf = (patient: Pick<Patient, 'birthDate' | 'sex' | 'profile'>, on: string): Profile => ({
  ...patient.profile,
  ageBand: ageBandOf(patient.birthDate, on),
  age: Math.min(ageInYears(patient.birthDate, on), 120),
  ...(patient.sex !== null && { sex: patient.sex }),
  redFlags: [],
});
