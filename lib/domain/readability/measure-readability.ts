import { fleschKincaidGrade, smogGrade, type TextCounts } from '@/lib/domain/readability/formulas';
import { isNumeral, spokenNumber } from '@/lib/domain/readability/spoken-number';

export type SyllableCounter = (word: string) => number;

export type Readability = TextCounts & { fleschKincaid: number; smog: number; longestSentence: number };

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// A hyphenated word is one word (SMOG's counting rules); an apostrophe stays inside its word, and so does the comma of 1,500.
const wordPattern = /[\p{L}\p{N}]+(?:(?:[-‐'’.]|(?<=\d),(?=\d{3}))[\p{L}\p{N}]+)*/gu;

const syllablesOf = (word: string, countSyllables: SyllableCounter): number => {
  const sum = (parts: string[]) => parts.reduce((total, part) => total + countSyllables(part), 0);
  // Abbreviations such as GP are said letter by letter; only W has more than one syllable.
  if (/^[A-Z]{2,5}$/.test(word)) return [...word].reduce((total, letter) => total + (letter === 'W' ? 3 : 1), 0);
  return Math.max(1, sum(word.split(/[-‐]/).flatMap((part) => (isNumeral(part) ? spokenNumber(part) : [part]))));
};

/**
 * How hard are these lines to read? Each line stands alone (a list item is at least one sentence, so a list is never
 * read as one long sentence); words in `excluded` (names of medicines and conditions) are left out of all counts.
 */
export const measureReadability = (
  lines: string[],
  countSyllables: SyllableCounter,
  excluded: ReadonlySet<string> = new Set(),
): Readability => {
  const counts: TextCounts = { words: 0, sentences: 0, syllables: 0, polysyllables: 0 };
  let longestSentence = 0;
  for (const line of lines)
    for (const { segment } of sentenceSegmenter.segment(line)) {
      const words = (segment.match(wordPattern) ?? []).filter((word) => !excluded.has(word.toLowerCase()));
      if (words.length === 0) continue;
      counts.sentences += 1;
      counts.words += words.length;
      longestSentence = Math.max(longestSentence, words.length);
      for (const word of words) {
        const syllables = syllablesOf(word, countSyllables);
        counts.syllables += syllables;
        if (syllables >= 3) counts.polysyllables += 1;
      }
    }
  return { ...counts, longestSentence, fleschKincaid: fleschKincaidGrade(counts), smog: smogGrade(counts) };
};
