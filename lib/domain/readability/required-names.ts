import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import type { SyllableCounter } from '@/lib/domain/readability/count-text';

/** Long words of the vocabulary that are no names: a text can do without them. */
const everydayWords: ReadonlySet<string> = new Set(
  `affected alcohol another anti-inflammatory disorder general including infection injection injections injury long-acting medicine
  medicines memory operation painkiller possible pregnancy product products reaction regular replacement short-acting similar
  structural surgery suspected unstable`.split(/\s+/),
);

const syllablesOf = (word: string, countSyllables: SyllableCounter): number =>
  word.split('-').reduce((total, part) => total + countSyllables(part), 0);

/**
 * Which long words must a text use because they are the names of medicines, conditions and allergies? In lower case, of
 * three syllables or more, for only those make a text hard. A grade without them is measured beside the grade of all
 * words, never instead of it (docs/decisions/0006-readability.md).
 */
export const requiredNames = (
  { conditions, medicines, allergies }: Pick<Vocabulary, 'conditions' | 'medicines' | 'allergies'>,
  countSyllables: SyllableCounter,
): ReadonlySet<string> => {
  const said = [...conditions, ...medicines, ...allergies].flatMap(({ label, plain }) => [label, plain]);
  const words = said.flatMap((text) => text.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []);
  return new Set(words.filter((word) => !everydayWords.has(word) && syllablesOf(word, countSyllables) >= 3));
};
