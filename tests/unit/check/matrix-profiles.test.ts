import { describe, expect, test } from 'vitest';
import { makeCoveringProfiles } from '@/lib/domain/check/covering-profiles';
import { findMatrixProfile } from '@/lib/domain/check/find-matrix-profile';
import { makeMatrixProfiles } from '@/lib/domain/check/make-matrix-profiles';
import { profileOfFacts } from '@/lib/domain/check/profile-of-facts';
import { makeRuleProfiles } from '@/lib/domain/check/rule-profiles';
import type { Fact } from '@/lib/domain/profile/fact';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import { findProfileProblems } from '@/lib/domain/profile/find-profile-problems';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readPacks } from '@/tests/builders/library-builder';

const packs = await readPacks();

/** The profile's one value of each of the four things that are paired. */
const valuesOf = ({ conditions, medicines, ageBand, pregnancyTrimester }: Profile): string[] => [
  `condition ${conditions[0] ?? 'none'}`,
  `medicine ${medicines[0] ?? 'none'}`,
  `age ${ageBand}`,
  `weeks ${pregnancyTrimester ?? 'none'}`,
];

const pairsOf = (values: string[]): string[] =>
  values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} + ${other}`));

/** By hand, apart from the code: who can't be pregnant, and which conditions are of one sex and age only. */
const isImpossible = (pair: string): boolean => {
  const isPregnant = /weeks [123]/.test(pair);
  if (isPregnant && /age (infant|toddler|child|older-adult|oldest-old)/.test(pair)) return true;
  if (isPregnant && /condition (male-under-55|childbearing-potential|postpartum)/.test(pair)) return true;
  if (pair === 'condition pre-eclampsia + weeks 1') return true;
  if (/condition male-under-55/.test(pair) && / age /.test(pair) && !/ age adult/.test(pair)) return true;
  return /condition (childbearing-potential|postpartum|pre-eclampsia) \+ age (infant|toddler|child|older-adult|oldest-old)/.test(
    pair,
  );
};

describe.for(packs)('the made-up people of %s', ([, pack]) => {
  const { profiles, counts } = makeMatrixProfiles(pack);
  const library = compileLibrary(pack);

  test('are all possible, and each has a name of its own', () => {
    const context = { vocabulary: pack.vocabulary, known: library.known, implications: library.implications };
    expect(
      profiles.flatMap(({ id, profile }) => findProfileProblems(profile, context).map((problem) => ({ id, problem }))),
    ).toEqual([]);
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
    expect(counts.presets + counts.rules + counts.pairs).toBe(profiles.length);
  });

  test('bring every condition, medicine, age and third of a pregnancy together with every other that it can meet', () => {
    const { vocabulary } = pack;
    const factors = [
      ['none', ...vocabulary.conditions.map(({ token }) => token)].map((token) => `condition ${token}`),
      ['none', ...vocabulary.medicines.map(({ token }) => token)].map((token) => `medicine ${token}`),
      vocabulary.ageBands.map(({ token }) => `age ${token}`),
      ['none', ...vocabulary.trimesters.map(({ token }) => token)].map((token) => `weeks ${token}`),
    ];
    const wanted = factors.flatMap((values, at) =>
      factors.slice(at + 1).flatMap((others) => values.flatMap((one) => others.map((other) => `${one} + ${other}`))),
    );
    const possible = wanted.filter((pair) => !isImpossible(pair));
    const covering = makeCoveringProfiles(pack);
    expect(new Set(covering.profiles.flatMap(({ profile }) => pairsOf(valuesOf(profile))))).toEqual(new Set(possible));
    expect([covering.pairs, covering.unsound]).toEqual([possible.length, wanted.length - possible.length]);
  });

  test('show each condition with each medicine on a sheet that no age has closed', () => {
    const closed = new Set<string>(pack.topic.gates.map(({ fact }) => fact));
    const open = makeCoveringProfiles(pack).profiles.filter(({ profile }) => !closed.has(`age:${profile.ageBand}`));
    const met = new Set(open.map(({ profile }) => `${profile.conditions[0]} + ${profile.medicines[0]}`));
    expect(met.size).toBe((pack.vocabulary.conditions.length + 1) * (pack.vocabulary.medicines.length + 1));
  });

  test('hold someone for every fact of every rule', () => {
    const ofRules = makeRuleProfiles(pack);
    const missing = pack.rules.flatMap(({ id, facts }) =>
      facts.filter((fact) => {
        const found = ofRules.find((each) => each.id === `rule.${id}.${fact}`);
        return (
          !found || (fact !== 'everyone' && !findFactStates(found.profile, library.implications).present.has(fact))
        );
      }),
    );
    expect(missing).toEqual([]);
  });
});

test.for<[Fact[], Partial<Profile>]>([
  [['pregnancy:3'], { sex: 'female', ageBand: 'adult', pregnancyTrimester: 3 }],
  [['pregnancy:1', 'age:adolescent'], { sex: 'female', ageBand: 'adolescent', pregnancyTrimester: 1 }],
  [['condition:male-under-55'], { sex: 'male', ageBand: 'adult', pregnancyTrimester: null }],
  [['condition:postpartum'], { sex: 'female', pregnancyTrimester: null }],
  [['sex:male', 'medicine:statin'], { sex: 'male', medicines: ['statin'] }],
  [['redFlag:RF-01', 'allergy:nuts'], { redFlags: ['RF-01'], allergies: ['nuts'] }],
])('%j are true of someone who can have them', ([facts, expected]) => {
  expect(profileOfFacts(facts)).toMatchObject(expected);
});

test.for<[Fact[]]>([
  [['pregnancy:1', 'sex:male']],
  [['pregnancy:2', 'age:toddler']],
  [['pregnancy:1', 'condition:pre-eclampsia']],
  [['pregnancy:1', 'pregnancy:2']],
  [['condition:male-under-55', 'condition:postpartum']],
])('%j are true of nobody', ([facts]) => {
  expect(profileOfFacts(facts)).toBeNull();
});

test.for(packs)('everybody of %s is found again by id, and nobody by an id that says nothing', ([, pack]) => {
  const { profiles } = makeMatrixProfiles(pack);
  const some = profiles.filter((_, index) => index % 97 === 0);
  expect(some.map(({ id }) => findMatrixProfile(pack, id))).toEqual(some);
  for (const id of ['', 'pair', 'pair.none.none.adult', 'pair.none.none.toddler.3', 'rule.SR-001.nobody'])
    expect(findMatrixProfile(pack, id)).toBeNull();
});
