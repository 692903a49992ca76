import type { Term, Vocabulary } from '@/lib/domain/profile/vocabulary';

const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => [...new Set([...one, ...other])];

const byToken = <Entry extends { token: string | number }>(
  lists: readonly Entry[][],
  join: (one: Entry, other: Entry) => Entry,
): Entry[] => {
  const merged = new Map<Entry['token'], Entry>();
  for (const entry of lists.flat()) {
    const known = merged.get(entry.token);
    merged.set(entry.token, known ? join(known, entry) : entry);
  }
  return [...merged.values()];
};

const joinSearched = <Entry extends { searchWords: string[] }>(one: Entry, other: Entry): Entry => ({
  ...one,
  searchWords: union(one.searchWords, other.searchWords),
});

const joinTerms = (one: Term, other: Term): Term => ({
  ...joinSearched(one, other),
  implies: union(one.implies, other.implies),
});

/** Every fact that any of these vocabularies knows, and all that any says follows from it. Labels are the first one's. */
export const mergeVocabularies = (vocabularies: readonly Vocabulary[]): Vocabulary => ({
  ageBands: byToken(
    vocabularies.map(({ ageBands }) => ageBands),
    joinSearched,
  ),
  trimesters: byToken(
    vocabularies.map(({ trimesters }) => trimesters),
    joinSearched,
  ),
  conditions: byToken(
    vocabularies.map(({ conditions }) => conditions),
    joinTerms,
  ),
  medicines: byToken(
    vocabularies.map(({ medicines }) => medicines),
    joinTerms,
  ),
  allergies: byToken(
    vocabularies.map(({ allergies }) => allergies),
    joinTerms,
  ),
  lifestyle: byToken(
    vocabularies.map(({ lifestyle }) => lifestyle),
    joinTerms,
  ),
});
