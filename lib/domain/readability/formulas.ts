/** What the readability formulas are computed from. `polysyllables` are words of three or more syllables. */
export type TextCounts = { words: number; sentences: number; syllables: number; polysyllables: number };

/**
 * How many years of US school does this text ask for? Flesch-Kincaid grade: 0.39 W/S + 11.8 Y/W - 15.59 (Kincaid et al.,
 * 1975). Below 0 for very easy text; 0 for no text.
 */
export const fleschKincaidGrade = ({ words, sentences, syllables }: TextCounts): number =>
  words === 0 || sentences === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/**
 * How many years of US school for full comprehension? SMOG: 1.0430 sqrt(P 30/S) + 3.1291 (McLaughlin, 1969). Shorter
 * texts are scaled to 30 sentences; the lowest value is 3.1291; 0 for no text.
 */
export const smogGrade = ({ sentences, polysyllables }: TextCounts): number =>
  sentences === 0 ? 0 : 1.043 * Math.sqrt(polysyllables * (30 / sentences)) + 3.1291;
