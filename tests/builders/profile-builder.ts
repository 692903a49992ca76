import { type Fact, factKind, factToken } from '@/lib/domain/profile/fact';
import type { Profile } from '@/lib/domain/profile/profile';
import type { AgeBandToken } from '@/lib/domain/profile/vocabulary';

const healthyAdult: Profile = {
  ageBand: 'adult',
  sex: 'female',
  pregnancyTrimester: null,
  conditions: [],
  medicines: [],
  allergies: [],
  lifestyle: [],
  redFlags: [],
  absent: [],
  complete: true,
};

/** A healthy woman between 18 and 64 of whom everything is known, but for what is said otherwise. */
export const aProfile = (changes: Partial<Profile> = {}): Profile => ({ ...healthyAdult, ...changes });

/** A woman between 18 and 64 of whom nothing else is known, but for what is said otherwise. */
export const anUnknownProfile = (changes: Partial<Profile> = {}): Profile => aProfile({ complete: false, ...changes });

/** The least that a profile must say for this fact to be stated. */
export const withFact = (fact: Fact | 'everyone', profile: Profile = aProfile()): Profile => {
  if (fact === 'everyone') return profile;
  const token = factToken(fact);
  switch (factKind(fact)) {
    case 'age':
      return { ...profile, ageBand: token as AgeBandToken };
    case 'sex':
      return { ...profile, sex: token as 'female' | 'male' };
    case 'pregnancy':
      return { ...profile, pregnancyTrimester: Number(token) as 1 | 2 | 3 };
    case 'condition':
      return { ...profile, conditions: [...profile.conditions, token] };
    case 'medicine':
      return { ...profile, medicines: [...profile.medicines, token] };
    case 'allergy':
      return { ...profile, allergies: [...profile.allergies, token] };
    case 'lifestyle':
      return { ...profile, lifestyle: [...profile.lifestyle, token] };
    case 'redFlag':
      return { ...profile, redFlags: [...profile.redFlags, token] };
  }
};
