import { countSpanishSyllables } from '@/lib/domain/readability/count-spanish-syllables';
import { type CountedText, countText } from '@/lib/domain/readability/count-text';
import { fernandezHuertaEase, infleszEase } from '@/lib/domain/readability/spanish-formulas';
import { spokenSpanishNumber } from '@/lib/domain/readability/spoken-spanish-number';

export type SpanishReadability = CountedText & { fernandezHuerta: number; inflesz: number };

// efe, hache, jota, ele, eme, ene, erre, ese, equis, zeta; doble u.
const syllablesOfLetter = (letter: string): number => (letter === 'W' ? 3 : 'FHJLMNRSXZ'.includes(letter) ? 2 : 1);

/** How hard are these Spanish lines to read? Counted as measureReadability does; `excluded` is in lower case. */
export const measureSpanishReadability = (
  lines: string[],
  excluded: ReadonlySet<string> = new Set(),
): SpanishReadability => {
  const rules = {
    locale: 'es',
    countSyllables: countSpanishSyllables,
    spokenNumber: spokenSpanishNumber,
    syllablesOfLetter,
  };
  const counts = countText(lines, rules, excluded);
  return { ...counts, fernandezHuerta: fernandezHuertaEase(counts), inflesz: infleszEase(counts) };
};
