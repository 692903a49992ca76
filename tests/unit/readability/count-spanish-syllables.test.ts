import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSpanishSyllables } from '@/lib/domain/readability/count-spanish-syllables';

/** Each word as it is divided in writing. */
const divided: Record<string, string[]> = {
  'consonants only part vowels': [
    'pan',
    'ca-sa',
    'blan-co',
    'mús-cu-lo',
    'cons-truc-tor',
    'ca-lam-bre',
    'pan-to-rri-lla',
  ],
  'a strong and a weak vowel are one': [
    'pie',
    'pier-na',
    'hue-so',
    'muer-to',
    'a-gua',
    'vein-te',
    'cau-sa',
    'suer-te',
    'Eu-ro-pa',
    'dia-be-tes',
    'gra-cias',
    'tam-bién',
    'des-pués',
    'náu-se-a',
  ],
  'two weak vowels are one, with an accent too': [
    'ciu-dad',
    'cui-dar',
    'viu-da',
    'cuí-de-se',
    'rui-do',
    'cons-truí',
    'je-suí-ti-co',
  ],
  'two strong vowels are two': [
    'le-er',
    'ma-es-tro',
    'a-é-re-o',
    'co-á-gu-lo',
    'ca-os',
    'ro-er',
    'po-e-ta',
    'i-bu-pro-fe-no',
    'dia-rre-a',
  ],
  'an accented weak vowel beside a strong one is apart': [
    'dí-a',
    'rí-o',
    'ma-íz',
    'ra-íz',
    'pa-ís',
    'o-ír',
    'ba-úl',
    'san-grí-a',
    'e-ner-gí-a',
    've-í-a-mos',
    'o-í-a',
    'cre-í-ais',
    'huí-a',
    'tí-o',
  ],
  'the u of que, qui, gue and gui is not said': [
    'que-so',
    'a-quí',
    'quí-mi-ca',
    'guí-a',
    'gue-rra',
    'si-guien-te',
    'san-gre',
    'san-gui-na',
    'al-guien',
    'bus-que',
  ],
  'ü and the u of gua and guo are said': ['pin-güi-no', 'ver-güen-za', 'lin-güís-ti-ca', 'a-gua-can-te', 'an-ti-guo'],
  'an h between vowels does not part them': [
    'prohi-bir',
    'ahu-ma-do',
    'de-sahu-cio',
    'a-ho-ra',
    'al-co-hol',
    've-hí-cu-lo',
    'za-na-ho-ria',
    'bú-ho',
    'a-hín-co',
    'mo-ho',
    'co-he-te',
  ],
  'y is a vowel at the end of a word and a consonant before one': [
    'y',
    'hoy',
    'muy',
    'rey',
    'ley',
    'buey',
    'U-ru-guay',
    'yo-gur',
    'a-yu-da',
    'ma-yor',
    'cre-yó',
  ],
  'three vowels can be one': ['cam-biáis', 'miau', 'guau', 'lim-piéis', 'se-miau-to-má-ti-co'],
  'two equal vowels are two': ['an-ti-in-fla-ma-to-rio', 'cre-er', 'mi-cro-on-das', 'chi-i-ta', 'ti-í-to'],
};

describe.each(Object.entries(divided))('%s:', (_rule, words) => {
  test.each(words)('%s', (word) => {
    expect(countSpanishSyllables(word.replaceAll('-', ''))).toBe(word.split('-').length);
  });
});

test.each([
  ['AGUA', 2],
  ['Ánimo', 3],
  ['ni\u0301o', 2],
  ['mg', 0],
])('capitals and accents in two signs count the same: %s', (word, syllables) => {
  expect(countSpanishSyllables(word)).toBe(syllables);
});

test('a vowel beside its like is counted once, with an accent or without', () => {
  expect(['íií', 'ii', 'íi', 'aii'].map(countSpanishSyllables)).toEqual([3, 2, 2, 3]);
});

test('no word has more syllables than vowels', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aeiouáéíóúübcdfghjlmnñpqrstvyz') });
  fc.assert(
    fc.property(word, (text) => {
      expect(countSpanishSyllables(text)).toBeLessThanOrEqual((text.match(/[aeiouáéíóúüy]/g) ?? []).length);
    }),
  );
});
