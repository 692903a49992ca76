import type { PatientProfile } from '@/lib/domain/patient/patient';
import type { Term, Vocabulary } from '@/lib/domain/profile/vocabulary';

const labelsOf = (tokens: readonly string[], terms: readonly Term[]): string[] =>
  tokens.map((token) => terms.find((term) => term.token === token)?.label ?? token);

/** The facts of a patient's record by kind, in the desk's words; kinds with nothing in them are left out. */
export const groupKnownFacts = (
  profile: PatientProfile,
  vocabulary: Vocabulary,
): { title: string; labels: string[] }[] => {
  const trimester = vocabulary.trimesters.find(({ token }) => token === profile.pregnancyTrimester);
  return [
    { title: 'Pregnancy', labels: trimester ? [trimester.label] : [] },
    { title: 'Conditions', labels: labelsOf(profile.conditions, vocabulary.conditions) },
    { title: 'Medicines', labels: labelsOf(profile.medicines, vocabulary.medicines) },
    { title: 'Allergies', labels: labelsOf(profile.allergies, vocabulary.allergies) },
    { title: 'Lifestyle', labels: labelsOf(profile.lifestyle, vocabulary.lifestyle) },
  ].filter((group) => group.labels.length > 0);
};
