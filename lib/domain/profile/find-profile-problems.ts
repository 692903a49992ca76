import type { Fact } from '@/lib/domain/profile/fact';
import type { Implications } from '@/lib/domain/profile/implications';
import type { Profile } from '@/lib/domain/profile/profile';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** A place in a profile that is wrong, and why. */
export type ProfileProblem = { field: string; reason: string };

/** The names that profiles may use, looked up by every line that is read. */
export type KnownTokens = Record<'conditions' | 'medicines' | 'allergies' | 'lifestyle' | 'redFlags', Set<string>>;

const listKinds = {
  conditions: 'condition',
  medicines: 'medicine',
  allergies: 'allergy',
  lifestyle: 'lifestyle',
  redFlags: 'redFlag',
} as const;

type ListName = keyof typeof listKinds;

const listNames = Object.keys(listKinds) as ListName[];

/** Which tokens does this vocabulary know, list by list? */
export const findKnownTokens = (vocabulary: Vocabulary, redFlagIds: string[]): KnownTokens => ({
  conditions: new Set(vocabulary.conditions.map((term) => term.token)),
  medicines: new Set(vocabulary.medicines.map((term) => term.token)),
  allergies: new Set(vocabulary.allergies.map((term) => term.token)),
  lifestyle: new Set(vocabulary.lifestyle.map((term) => term.token)),
  redFlags: new Set(redFlagIds),
});

const unknownTokens = (profile: Profile, known: KnownTokens): ProfileProblem[] =>
  listNames.flatMap((list) =>
    profile[list].flatMap((token, index) =>
      known[list].has(token) ? [] : [{ field: `${list}.${index}`, reason: `"${token}" is not a known token` }],
    ),
  );

const unknownAbsent = (profile: Profile, known: KnownTokens): ProfileProblem[] =>
  profile.absent.flatMap((entry, index) => {
    if (entry === 'pregnancy') return [];
    const list = listNames.find((name) => entry.startsWith(`${listKinds[name]}:`));
    const token = entry.slice(entry.indexOf(':') + 1);
    return list && known[list].has(token)
      ? []
      : [{ field: `absent.${index}`, reason: `"${entry}" is not a known fact such as "condition:ckd-4"` }];
  });

const ageContradictions = (profile: Profile, vocabulary: Vocabulary): ProfileProblem[] => {
  const band = vocabulary.ageBands.find((entry) => entry.token === profile.ageBand);
  if (!band || profile.age === undefined) return [];
  return profile.age < band.fromYears || profile.age > band.toYears
    ? [{ field: 'age', reason: `${profile.age} is not in the age band ${band.token} (${band.label})` }]
    : [];
};

const pregnancyContradictions = (profile: Profile): ProfileProblem[] => {
  if (profile.pregnancyTrimester === null) return [];
  if (profile.sex === 'male')
    return [{ field: 'pregnancyTrimester', reason: `sex is male and the trimester is ${profile.pregnancyTrimester}` }];
  return profile.absent.includes('pregnancy')
    ? [{ field: 'absent', reason: `pregnancy is both absent and trimester ${profile.pregnancyTrimester}` }]
    : [];
};

const presentAndAbsent = (profile: Profile, implications: Implications): ProfileProblem[] => {
  const absent = new Set(profile.absent);
  return listNames.flatMap((list) =>
    profile[list].flatMap((token, index) => {
      const fact = `${listKinds[list]}:${token}` as Fact;
      const clash = [fact, ...(implications.impliedBy.get(fact) ?? [])].find((entry) => absent.has(entry));
      return clash ? [{ field: `${list}.${index}`, reason: `"${token}" is present, but "${clash}" is absent` }] : [];
    }),
  );
};

/** What in this profile can't be used: tokens that nobody knows, and things that can't both be true. Empty when sound. */
export const findProfileProblems = (
  profile: Profile,
  context: { vocabulary: Vocabulary; known: KnownTokens; implications: Implications },
): ProfileProblem[] => [
  ...unknownTokens(profile, context.known),
  ...unknownAbsent(profile, context.known),
  ...ageContradictions(profile, context.vocabulary),
  ...pregnancyContradictions(profile),
  ...presentAndAbsent(profile, context.implications),
];
