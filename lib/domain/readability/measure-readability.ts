import { countText, type SyllableCounter } from '@/lib/domain/readability/count-text';
import { fleschKincaidGrade, smogGrade, type TextCounts } from '@/lib/domain/readability/formulas';
import { spokenNumber } from '@/lib/domain/readability/spoken-number';

export type Readability = TextCounts & { fleschKincaid: number; smog: number; longestSentence: number };

// Abbreviations such as GP are said letter by letter; only W has more than one syllable.
const syllablesOfLetter = (letter: string): number => (letter === 'W' ? 3 : 1);

/**
 * How hard are these lines to read? Each line stands alone (a list item is at least one sentence, so a list is never
 * read as one long sentence); words in `excluded` (names of medicines and conditions) are left out of all counts.
 */
export const measureReadability = (
  lines: string[],
  countSyllables: SyllableCounter,
  excluded: ReadonlySet<string> = new Set(),
): Readability => {
  const counts = countText(lines, { locale: 'en', countSyllables, spokenNumber, syllablesOfLetter }, excluded);
  return { ...counts, fleschKincaid: fleschKincaidGrade(counts), smog: smogGrade(counts) };
};
