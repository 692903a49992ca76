import { type Combination, coverPairs, type Factors, findSoundPairs } from '@/lib/domain/check/cover-pairs';
import { everyone, findPersonRoom } from '@/lib/domain/check/fact-bounds';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { profileOfFacts } from '@/lib/domain/check/profile-of-facts';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { type Fact, factToken } from '@/lib/domain/profile/fact';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';

/** `null` says: none of these. */
type Value = Fact | null;

type Question = { values: Value[][]; closing: ReadonlySet<Fact> };

const questionOf = ({ vocabulary, topic }: TopicLibrary): Question => ({
  values: [
    [null, ...vocabulary.conditions.map(({ token }): Fact => `condition:${token}`)],
    [null, ...vocabulary.medicines.map(({ token }): Fact => `medicine:${token}`)],
    // In the order of whom most sheets are for.
    everyone.ageBands.map((token): Fact => `age:${token}`),
    everyone.trimesters.map((token): Value => (token === null ? null : `pregnancy:${token}`)),
  ],
  closing: new Set(topic.gates.map(({ fact }) => fact)),
});

const chosenFacts = (values: Value[][], chosen: readonly (number | undefined)[]): Fact[] =>
  values.flatMap((factor, index) => {
    const place = chosen[index];
    return (place === undefined ? null : factor[place]) ?? [];
  });

const factorsOf = ({ values, closing }: Question): Factors => ({
  sizes: values.map(({ length }) => length),
  isSound: (chosen) => findPersonRoom(chosenFacts(values, chosen)) !== null,
  // On a sheet that is closed nothing else shows.
  isMasking: (factor, value) => {
    const fact = values[factor]?.[value] ?? null;
    return fact !== null && closing.has(fact);
  },
});

const idOf = (values: Value[][], row: Combination): string =>
  [
    'pair',
    ...values.map((factor, at) => factor[row[at] ?? 0] ?? null).map((fact) => (fact ? factToken(fact) : 'none')),
  ].join('.');

/**
 * Made-up people in whom every condition meets every medicine, age and third of a pregnancy that it can meet, and so on for
 * each two of the four, "none" of them included. `pairs` of values are covered; `unsound` ones can't be true of one person
 * and are left out. The same vocabulary always gives the same people.
 */
export const makeCoveringProfiles = (
  library: TopicLibrary,
): { profiles: MatrixProfile[]; pairs: number; unsound: number } => {
  const question = questionOf(library);
  const { values } = question;
  const factors = factorsOf(question);
  const labels = findFactLabels(library.vocabulary);
  const { pairs, unsound } = findSoundPairs(factors);
  const profiles = coverPairs(factors).flatMap((row, index): MatrixProfile[] => {
    const facts = chosenFacts(values, row);
    const profile = profileOfFacts(facts, index % 2 === 0 ? 'female' : 'male');
    const label = facts.map((fact) => labels.get(fact) ?? fact).join(', ');
    return profile ? [{ id: idOf(values, row), label, profile }] : [];
  });
  return { profiles, pairs: pairs.length, unsound };
};
