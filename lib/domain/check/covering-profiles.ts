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

const tokenOf = (fact: Value): string => (fact === null ? 'none' : factToken(fact));

const idOf = (values: Value[][], row: Combination): string =>
  ['pair', ...values.map((factor, at) => tokenOf(factor[row[at] ?? 0] ?? null))].join('.');

const toPerson = (
  { values }: Question,
  labels: ReadonlyMap<string, string>,
  row: Combination,
): MatrixProfile | null => {
  const facts = chosenFacts(values, row);
  const [one = 0, other = 0] = row;
  const profile = profileOfFacts(facts, (one + other) % 2 === 0 ? 'female' : 'male');
  return profile && { id: idOf(values, row), label: facts.map((fact) => labels.get(fact) ?? fact).join(', '), profile };
};

/**
 * Made-up people in whom every condition meets every medicine, age and third of a pregnancy that it can meet, and so on for
 * each two of the four, "none" of them included. `pairs` of values are covered; `unsound` ones can't be true of one person
 * and are left out. The same vocabulary always gives the same people.
 */
export const makeCoveringProfiles = (
  library: TopicLibrary,
): { profiles: MatrixProfile[]; pairs: number; unsound: number } => {
  const question = questionOf(library);
  const factors = factorsOf(question);
  const labels = findFactLabels(library.vocabulary);
  const { pairs, unsound } = findSoundPairs(factors);
  const profiles = coverPairs(factors).flatMap((row) => toPerson(question, labels, row) ?? []);
  return { profiles, pairs: pairs.length, unsound };
};

/** Who has this id among the people that could cover pairs? Without making all of them. */
export const findCoveringProfile = (library: TopicLibrary, id: string): MatrixProfile | null => {
  const question = questionOf(library);
  const [kind, ...tokens] = id.split('.');
  const row = question.values.map((factor, at) => factor.findIndex((fact) => tokenOf(fact) === tokens[at]));
  const isKnown = kind === 'pair' && tokens.length === row.length && !row.includes(-1);
  return isKnown ? toPerson(question, findFactLabels(library.vocabulary), row) : null;
};
