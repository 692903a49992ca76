import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** How the desk names each fact: "Chronic kidney disease stage 4" for `condition:ckd-4`. */
export const findFactLabels = (vocabulary: Vocabulary): ReadonlyMap<string, string> =>
  new Map([
    ['everyone', 'Everyone'],
    ['pregnancy', 'Pregnant'],
    ['sex:female', 'Female'],
    ['sex:male', 'Male'],
    ...vocabulary.ageBands.map(({ token, label }) => [`age:${token}`, label] as const),
    ...vocabulary.trimesters.map(({ token, label }) => [`pregnancy:${token}`, label] as const),
    ...vocabulary.conditions.map(({ token, label }) => [`condition:${token}`, label] as const),
    ...vocabulary.medicines.map(({ token, label }) => [`medicine:${token}`, label] as const),
    ...vocabulary.allergies.map(({ token, label }) => [`allergy:${token}`, label] as const),
    ...vocabulary.lifestyle.map(({ token, label }) => [`lifestyle:${token}`, label] as const),
  ]);
