import type { TextCounts } from '@/lib/domain/readability/formulas';
import { isNumeral } from '@/lib/domain/readability/is-numeral';

export type SyllableCounter = (word: string) => number;

/** How a language is counted: where its sentences end, and how its words, numbers and letters are said. */
export type CountingRules = {
  locale: string;
  countSyllables: SyllableCounter;
  /** The words of a numeral, as it is said aloud. */
  spokenNumber: (numeral: string) => string[];
  /** Of one capital letter's name, for abbreviations that are said letter by letter. */
  syllablesOfLetter: (letter: string) => number;
};

export type CountedText = TextCounts & { longestSentence: number };

// A hyphenated word is one word (SMOG's counting rules); an apostrophe stays inside its word, and so does the comma of 1,500.
const wordPattern = /[\p{L}\p{N}]+(?:(?:[-‐'’.]|(?<=\d),(?=\d{3}))[\p{L}\p{N}]+)*/gu;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const syllablesOf = (word: string, rules: CountingRules): number => {
  if (/^[A-Z]{2,5}$/.test(word)) return sum([...word].map(rules.syllablesOfLetter));
  const spoken = word.split(/[-‐]/).flatMap((part) => (isNumeral(part) ? rules.spokenNumber(part) : [part]));
  return Math.max(1, sum(spoken.map(rules.countSyllables)));
};

/**
 * How many words, sentences and syllables have these lines? Each line stands alone (a list item is at least one sentence,
 * so a list is never read as one long sentence); words in `excluded`, in lower case, are left out of all counts.
 */
export const countText = (lines: string[], rules: CountingRules, excluded: ReadonlySet<string>): CountedText => {
  const segmenter = new Intl.Segmenter(rules.locale, { granularity: 'sentence' });
  const counts: CountedText = { words: 0, sentences: 0, syllables: 0, polysyllables: 0, longestSentence: 0 };
  for (const line of lines)
    for (const { segment } of segmenter.segment(line)) {
      const words = (segment.match(wordPattern) ?? []).filter((word) => !excluded.has(word.toLowerCase()));
      if (words.length === 0) continue;
      counts.sentences += 1;
      counts.words += words.length;
      counts.longestSentence = Math.max(counts.longestSentence, words.length);
      for (const word of words) {
        const syllables = syllablesOf(word, rules);
        counts.syllables += syllables;
        if (syllables >= 3) counts.polysyllables += 1;
      }
    }
  return counts;
};
