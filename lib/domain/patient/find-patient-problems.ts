import type { PatientInput } from '@/lib/domain/patient/patient';

/** What in this record can't be true on this day? Empty when nothing. */
export const findPatientProblems = (patient: PatientInput, today: string): { field: string; reason: string }[] => {
  const problems: { field: string; reason: string }[] = [];
  if (patient.birthDate > today) problems.push({ field: 'birthDate', reason: 'must not be in the future' });
  if (patient.profile.pregnancyTrimester !== null && patient.sex === 'male') {
    problems.push({ field: 'profile.pregnancyTrimester', reason: 'the record says male' });
  }
  return problems;
};
