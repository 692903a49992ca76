/** What someone looks for in the words of a sheet, in the sheet's language. */
export type Wording = {
  /** Does this text hold every word, each at the start of one of its own words? */
  holds: (text: string) => boolean;
  /** The sentences of a text that hold every word, as they are written. */
  sentencesHolding: (text: string) => string[];
};

/** Case, accents and the shape of apostrophes make no difference (Unicode TR 15, compatibility decomposition). */
const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase().replaceAll('ß', 'ss');

/**
 * How to look for these words in a text of this language: "potass" finds "Potassium-rich", "ham" does not find
 * "sham". Words are told apart as Unicode TR 29 does, so that languages without spaces work as well.
 */
export const toWording = (query: string, language: string): Wording => {
  const segments = (granularity: 'word' | 'sentence') => new Intl.Segmenter(language, { granularity });
  const [byWord, bySentence] = [segments('word'), segments('sentence')];
  const wordsOf = (folded: string): string[] =>
    [...byWord.segment(folded)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  const wanted = wordsOf(fold(query));
  const holds = (text: string): boolean => {
    const folded = fold(text);
    // Taking a text apart is the slow part: most texts are settled without it.
    if (wanted.length === 0 || !wanted.every((word) => folded.includes(word))) return false;
    const words = wordsOf(folded);
    return wanted.every((word) => words.some((each) => each.startsWith(word)));
  };
  const sentencesOf = (text: string) => [...bySentence.segment(text)].map(({ segment }) => segment.trim());
  return { holds, sentencesHolding: (text) => (holds(text) ? sentencesOf(text).filter(holds) : []) };
};
