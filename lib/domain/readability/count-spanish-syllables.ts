const strong = new Set('aeoáéó');
const accentedWeak = new Set('íú');

/** The u that is written and not said (queso, guía), and every h: vowels on both sides of it meet (prohibir, ahora). */
const asSaid = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll('h', '')
    // At the end of a word, y is the vowel i (hoy, y).
    .replace(/y$/, 'i');

const base: Record<string, string> = { í: 'i', ú: 'u', ü: 'u' };
const sameVowel = (one: string, other: string): boolean => (base[one] ?? one) === (base[other] ?? other);

/** Each strong vowel is a syllable of its own, and so is í or ú; i and u lean on what is beside them, unless it is the same. */
const syllablesOfRun = (run: string): number => {
  const vowels = [...run];
  const isCore = (vowel: string, index: number): boolean =>
    strong.has(vowel) ||
    accentedWeak.has(vowel) ||
    [vowels[index - 1], vowels[index + 1]].some((beside) => beside !== undefined && sameVowel(vowel, beside));
  return Math.max(1, vowels.filter(isCore).length);
};

/**
 * How many syllables has a Spanish word, as it is divided in writing? Two strong vowels (a, e, o) are apart (hiatus), a
 * strong and an unaccented weak one (i, u) together (diphthong), í or ú beside a strong one is apart, i and u together
 * are one even with an accent, two equal vowels are two (RAE, Ortografía de la lengua española, 2010, on diphthong and hiatus). 0 for a word
 * without a vowel.
 */
export const countSpanishSyllables = (word: string): number => {
  const runs = asSaid(word).match(/[aeiouáéíóúü]+/g) ?? [];
  return runs.reduce((total, run) => total + syllablesOfRun(run), 0);
};
