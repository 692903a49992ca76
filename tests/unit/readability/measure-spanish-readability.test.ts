import { describe, expect, test } from 'vitest';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { fernandezHuertaEase, infleszEase } from '@/lib/domain/readability/spanish-formulas';
import { spokenSpanishNumber } from '@/lib/domain/readability/spoken-spanish-number';

const measure = (...lines: string[]) => measureSpanishReadability(lines);

describe('says a number:', () => {
  test.for<[string, string]>([
    ['0', 'cero'],
    ['7', 'siete'],
    ['16', 'dieciséis'],
    ['28', 'veintiocho'],
    ['31', 'treinta y uno'],
    ['100', 'cien'],
    ['101', 'ciento uno'],
    ['200', 'doscientos'],
    ['555', 'quinientos cincuenta y cinco'],
    ['1,000', 'mil'],
    ['2026', 'dos mil veintiséis'],
    ['21000', 'veintiún mil'],
    ['31000', 'treinta y un mil'],
    ['100000', 'cien mil'],
    ['2.5', 'dos punto cinco'],
    ['1000000', 'uno cero cero cero cero cero cero'],
  ])('%s is %s', ([numeral, words]) => {
    expect(spokenSpanishNumber(numeral).join(' ')).toBe(words);
  });
});

test.for<[string, number]>([
  ['10', 1],
  ['200', 3],
  ['OMS', 5],
  ['W', 1],
  ['WC', 4],
])('%s has %i syllables as it is said', ([word, syllables]) => {
  expect(measure(word)).toMatchObject({ words: 1, syllables });
});

test('counts sentences that begin with ¿ and each line by itself', () => {
  expect(measure('¿Le duele? Pare y descanse.', 'Siéntese')).toMatchObject({
    sentences: 3,
    words: 6,
    longestSentence: 3,
  });
});

test('leaves excluded words out, accents and all', () => {
  const without = measureSpanishReadability(['El Acetaminofén puede ayudar.'], new Set(['acetaminofén']));
  expect(without).toMatchObject({ words: 3, syllables: 6 });
});

test('100 words in 10 sentences with 200 syllables have Fernández-Huerta 76.64 and INFLESZ 72.235', () => {
  const counts = { words: 100, sentences: 10, syllables: 200 };
  expect(fernandezHuertaEase(counts)).toBeCloseTo(76.64, 6);
  expect(infleszEase(counts)).toBeCloseTo(72.235, 6);
});

test('no text has 0 by both, not a division by zero', () => {
  expect(measure('', '...')).toMatchObject({ words: 0, fernandezHuerta: 0, inflesz: 0 });
});
