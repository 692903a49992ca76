import type { Fact } from '@/lib/domain/profile/fact';
import type { Term, Vocabulary } from '@/lib/domain/profile/vocabulary';

/** What each fact makes true, directly or through others, and the facts that make it true. */
export type Implications = {
  impliedBy: ReadonlyMap<Fact, readonly Fact[]>;
  implying: ReadonlyMap<Fact, readonly Fact[]>;
};

const termsWithKind = (vocabulary: Vocabulary): [string, Term[]][] => [
  ['condition', vocabulary.conditions],
  ['medicine', vocabulary.medicines],
  ['allergy', vocabulary.allergies],
  ['lifestyle', vocabulary.lifestyle],
];

const reachableFrom = (start: Fact, direct: Map<Fact, Fact[]>): Fact[] => {
  const reached = new Set<Fact>();
  const waiting = [...(direct.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === start || reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(direct.get(next) ?? []));
  }
  return [...reached];
};

/** Which facts follow from which? Warfarin is an anticoagulant, severe arterial disease is arterial disease. */
export const findImplications = (vocabulary: Vocabulary): Implications => {
  const direct = new Map<Fact, Fact[]>();
  for (const [kind, terms] of termsWithKind(vocabulary))
    for (const term of terms) direct.set(`${kind}:${term.token}` as Fact, term.implies);

  const impliedBy = new Map<Fact, Fact[]>();
  const implying = new Map<Fact, Fact[]>();
  for (const fact of direct.keys()) {
    const implied = reachableFrom(fact, direct);
    impliedBy.set(fact, implied);
    for (const other of implied) implying.set(other, [...(implying.get(other) ?? []), fact]);
  }
  return { impliedBy, implying };
};
