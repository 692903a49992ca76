import type { Fact } from '@/lib/domain/profile/fact';
import type { Term, Vocabulary } from '@/lib/domain/profile/vocabulary';

type Phrase = { words: string[]; compact: string; fact: Fact };

/** The facts of a vocabulary under every phrase that names them. */
export type VocabularyIndex = { phrases: Phrase[]; byCompact: ReadonlyMap<string, Fact[]>; longest: number };

/** "Crohn's, CKD-4" -> ["crohns", "ckd", "4"]: how text is compared with the vocabulary. */
export const toWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '');

const withoutBrackets = (label: string): string => label.replace(/\s*\([^)]*\)/g, '');

// The token of an allergy names the substance, which a clinician types for the medicine at least as often: "aspirin".
const tokensAreNames = (kind: string): boolean => kind !== 'allergy';

const termPhrases = (kind: string, term: Term): [string, Fact][] =>
  [term.label, withoutBrackets(term.label), ...(tokensAreNames(kind) ? [term.token] : []), ...term.searchWords].map(
    (phrase) => [phrase, `${kind}:${term.token}` as Fact],
  );

const allPhrases = (vocabulary: Vocabulary): [string, Fact][] => [
  ...vocabulary.conditions.flatMap((term) => termPhrases('condition', term)),
  ...vocabulary.medicines.flatMap((term) => termPhrases('medicine', term)),
  ...vocabulary.allergies.flatMap((term) => termPhrases('allergy', term)),
  ...vocabulary.lifestyle.flatMap((term) => termPhrases('lifestyle', term)),
  ...vocabulary.trimesters.flatMap((trimester) =>
    [trimester.label, ...trimester.searchWords].map((phrase): [string, Fact] => [
      phrase,
      `pregnancy:${trimester.token}`,
    ]),
  ),
  ...vocabulary.ageBands.flatMap((band) =>
    [band.label, ...band.searchWords].map((phrase): [string, Fact] => [phrase, `age:${band.token}`]),
  ),
];

const buildIndex = (vocabulary: Vocabulary): VocabularyIndex => {
  const phrases = allPhrases(vocabulary).map(([phrase, fact]) => {
    const words = toWords(phrase);
    return { words, compact: words.join(''), fact };
  });
  const byCompact = new Map<string, Fact[]>();
  for (const { compact, fact } of phrases) {
    const known = byCompact.get(compact) ?? [];
    if (!known.includes(fact)) byCompact.set(compact, [...known, fact]);
  }
  return { phrases, byCompact, longest: Math.max(...phrases.map(({ words }) => words.length)) };
};

const indexes = new WeakMap<Vocabulary, VocabularyIndex>();

/** The index of a vocabulary, built once for each. */
export const indexVocabulary = (vocabulary: Vocabulary): VocabularyIndex => {
  const known = indexes.get(vocabulary) ?? buildIndex(vocabulary);
  indexes.set(vocabulary, known);
  return known;
};

const startsAt = (phrase: Phrase, typed: string[], from: number): boolean =>
  typed.every((word, offset) => phrase.words[from + offset]?.startsWith(word) ?? false);

const rank = (phrase: Phrase, typed: string[], compact: string): number | null => {
  if (phrase.compact === compact) return 0;
  if (startsAt(phrase, typed, 0)) return 1;
  if (compact.length >= 3 && phrase.compact.startsWith(compact)) return 2;
  return phrase.words.some((_, from) => startsAt(phrase, typed, from)) ? 3 : null;
};

/** Which facts may these words mean, best match first? Each word may be the beginning of a word of the vocabulary. */
export const matchVocabulary = (words: string[], vocabulary: Vocabulary): Fact[] => {
  const compact = words.join('');
  if (compact === '') return [];
  const best = new Map<Fact, number>();
  for (const phrase of indexVocabulary(vocabulary).phrases) {
    const found = rank(phrase, words, compact);
    if (found !== null && found < (best.get(phrase.fact) ?? 9)) best.set(phrase.fact, found);
  }
  return [...best].sort(([, one], [, other]) => one - other).map(([fact]) => fact);
};
