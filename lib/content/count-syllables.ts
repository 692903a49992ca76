import { syllable } from 'syllable';

/** How many syllables has an English word? By dictionary exceptions and rules (npm package `syllable`). */
export const countSyllables = (word: string): number => syllable(word);
