import { findPersonRoom } from '@/lib/domain/check/fact-bounds';
import { type Fact, type FactKind, factKind, factToken } from '@/lib/domain/profile/fact';
import type { Profile } from '@/lib/domain/profile/profile';

/**
 * Someone of whom exactly these facts are true, and what they need to be: a pregnancy a woman of an age for it. Null when
 * they can't all be true of one person. `sex` is taken where the facts leave it open.
 */
export const profileOfFacts = (facts: readonly Fact[], sex: NonNullable<Profile['sex']> = 'female'): Profile | null => {
  const room = findPersonRoom(facts);
  const [ageBand] = room?.ageBands ?? [];
  if (!room || !ageBand) return null;
  const tokens = (kind: FactKind) => facts.filter((fact) => factKind(fact) === kind).map(factToken);
  return {
    ageBand,
    sex: room.sexes.find((each) => each === sex) ?? room.sexes[0],
    pregnancyTrimester: room.trimesters[0] ?? null,
    conditions: tokens('condition'),
    medicines: tokens('medicine'),
    allergies: tokens('allergy'),
    lifestyle: tokens('lifestyle'),
    redFlags: tokens('redFlag'),
    absent: [],
    complete: true,
  };
};
