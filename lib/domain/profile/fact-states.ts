import { type Fact, factKind } from '@/lib/domain/profile/fact';
import type { Implications } from '@/lib/domain/profile/implications';
import type { Profile } from '@/lib/domain/profile/profile';
import type { AgeBandToken } from '@/lib/domain/profile/vocabulary';

export type FactState = 'present' | 'absent' | 'unknown';

/** What is known of a person, fact by fact. `present` keeps what was stated ahead of what follows from it. */
export type FactStates = { present: ReadonlySet<Fact>; stateOf: (fact: Fact) => FactState };

// Pregnancy is asked about only where it can be: 12 to 64 years.
export const bandsOfPossiblePregnancy: readonly AgeBandToken[] = ['adolescent', 'adult'];

const statedFacts = (profile: Profile): Fact[] => {
  const listed = (kind: string, tokens: string[]) => tokens.map((token) => `${kind}:${token}` as Fact);
  return [
    `age:${profile.ageBand}` as Fact,
    ...(profile.sex ? [`sex:${profile.sex}` as Fact] : []),
    ...(profile.pregnancyTrimester ? [`pregnancy:${profile.pregnancyTrimester}` as Fact] : []),
    ...listed('redFlag', profile.redFlags),
    ...listed('condition', profile.conditions),
    ...listed('medicine', profile.medicines),
    ...listed('allergy', profile.allergies),
    ...listed('lifestyle', profile.lifestyle),
  ];
};

const isPregnancyRuledOut = (profile: Profile): boolean =>
  profile.pregnancyTrimester !== null ||
  profile.sex === 'male' ||
  profile.absent.includes('pregnancy') ||
  !bandsOfPossiblePregnancy.includes(profile.ageBand);

/**
 * Is a fact present, absent or unknown for this person? What a present fact implies is present (severe-pad makes pad
 * present); what implies an absent fact is absent (no anticoagulant, so no warfarin).
 */
export const findFactStates = (profile: Profile, implications: Implications): FactStates => {
  const present = new Set<Fact>(statedFacts(profile));
  for (const fact of [...present]) for (const implied of implications.impliedBy.get(fact) ?? []) present.add(implied);

  const absent = new Set<Fact>(profile.absent as Fact[]);
  for (const fact of [...absent]) for (const cause of implications.implying.get(fact) ?? []) absent.add(cause);

  const pregnancyRuledOut = isPregnancyRuledOut(profile);
  const stateOf = (fact: Fact): FactState => {
    if (present.has(fact)) return 'present';
    if (profile.complete || absent.has(fact)) return 'absent';
    switch (factKind(fact)) {
      case 'age':
        return 'absent';
      case 'sex':
        return profile.sex ? 'absent' : 'unknown';
      case 'pregnancy':
        return pregnancyRuledOut ? 'absent' : 'unknown';
      default:
        return 'unknown';
    }
  };
  return { present, stateOf };
};
