import type { Fact } from '@/lib/domain/profile/fact';
import { bandsOfPossiblePregnancy } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import { type AgeBandToken, ageBandTokens } from '@/lib/domain/profile/vocabulary';

type Sex = NonNullable<Profile['sex']>;
type Trimester = Profile['pregnancyTrimester'];

/** Of whom a fact can be true. What is not bounded may be anything. */
type Bounds = { sex?: Sex; ageBands?: readonly AgeBandToken[]; trimesters?: readonly Trimester[] };

const fertile = { sex: 'female', ageBands: bandsOfPossiblePregnancy } as const;

/** What the words of a fact say of age, sex and pregnancy, and the vocabulary has no place for. */
const bounds: Partial<Record<Fact, Bounds>> = {
  'sex:female': { sex: 'female' },
  'sex:male': { sex: 'male', trimesters: [null] },
  'pregnancy:1': { ...fertile, trimesters: [1] },
  'pregnancy:2': { ...fertile, trimesters: [2] },
  'pregnancy:3': { ...fertile, trimesters: [3] },
  'condition:childbearing-potential': { ...fertile, trimesters: [null] },
  'condition:male-under-55': { sex: 'male', ageBands: ['adult'], trimesters: [null] },
  'condition:postpartum': { ...fertile, trimesters: [null] },
  // It begins after 20 weeks, and may last beyond the birth.
  'condition:pre-eclampsia': { ...fertile, trimesters: [3, 2, null] },
};

const boundsOf = (fact: Fact): Bounds => {
  const band = ageBandTokens.find((token) => fact === `age:${token}`);
  return band ? { ageBands: [band] } : (bounds[fact] ?? {});
};

const common = <Value>(one: readonly Value[], other: readonly Value[] | undefined): Value[] =>
  other ? one.filter((value) => other.includes(value)) : [...one];

export type PersonRoom = { sexes: Sex[]; ageBands: AgeBandToken[]; trimesters: Trimester[] };

/** What anybody may be; what comes first is taken where nothing speaks against it. */
export const everyone: PersonRoom = {
  sexes: ['female', 'male'],
  ageBands: ['adult', 'older-adult', 'adolescent', 'oldest-old', 'child', 'toddler', 'infant'],
  trimesters: [null, 1, 2, 3],
};

/** Of which sexes, ages and weeks of pregnancy can all of these be true? Null when nobody can have them together. */
export const findPersonRoom = (facts: readonly Fact[]): PersonRoom | null => {
  const room = facts.reduce<PersonRoom>((so, fact) => {
    const { sex, ageBands, trimesters } = boundsOf(fact);
    return {
      sexes: common(so.sexes, sex && [sex]),
      ageBands: common(so.ageBands, ageBands),
      trimesters: common(so.trimesters, trimesters),
    };
  }, everyone);
  return room.sexes.length > 0 && room.ageBands.length > 0 && room.trimesters.length > 0 ? room : null;
};
