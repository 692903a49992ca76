import { describe, expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import { fleschKincaidGrade, smogGrade } from '@/lib/domain/readability/formulas';
import { measureReadability } from '@/lib/domain/readability/measure-readability';

const measure = (...lines: string[]) => measureReadability(lines, countSyllables);

const countsOf = (line: string) => {
  const { words, syllables, polysyllables } = measure(line);
  return { words, syllables, polysyllables };
};

describe('counts a word as it is said:', () => {
  test.for<[string, number, string]>([
    ['7', 2, 'seven'],
    ['0', 2, 'zero'],
    ['20', 2, 'twenty'],
    ['45', 3, 'forty-five'],
    ['112', 4, 'one hundred twelve'],
    ['300', 3, 'three hundred'],
    ['2026', 6, 'two thousand twenty-six'],
    ['15000', 4, 'fifteen thousand'],
    ['1,500', 6, 'one thousand five hundred'],
    ['2.5', 3, 'two point five'],
    ['GP', 2, 'the two letters'],
    ['NHS', 3, 'the three letters'],
    ['WHO', 5, 'W has three syllables'],
    ['low-salt', 2, 'one word with a hyphen'],
    ['10-minute', 3, 'a number in a word with a hyphen'],
    ["don't", 1, 'an apostrophe stays inside'],
    ['don’t', 1, 'so does a printed one'],
  ])('%s has %i syllables (%s)', ([word, syllables]) => {
    expect(countsOf(word)).toEqual({ words: 1, syllables, polysyllables: syllables >= 3 ? 1 : 0 });
  });

  test('the letters of a word in capitals are not spelt out when it is longer than an abbreviation', () => {
    expect(countsOf('STRETCHING').syllables).toBe(2);
  });
});

test('a list of four items is four sentences, full stops or not', () => {
  const items = ['Sit down', 'Straighten the knee.', 'Pull your toes up', 'Hold'];
  expect(measure(...items)).toMatchObject({ sentences: 4, words: 10, longestSentence: 4 });
});

test('two sentences in one line are two, and the longer one is told', () => {
  expect(measure('Hold on. Lean in to the wall! Rest?')).toMatchObject({ sentences: 3, longestSentence: 5 });
});

test('a full stop inside a number ends no sentence', () => {
  expect(measure('Drink 1.5 litres a day.')).toMatchObject({ sentences: 1, words: 5 });
});

test('lines without a word count for nothing', () => {
  expect(measure('', ' ', '• –', '...')).toMatchObject({ sentences: 0, words: 0, fleschKincaid: 0, smog: 0 });
});

test('leaves excluded words out of every count, in any case, and no others', () => {
  const line = 'Take Paracetamol or rest.';
  const whole = measure(line);
  const without = measureReadability([line], countSyllables, new Set(['paracetamol']));
  expect(whole).toMatchObject({ words: 4, polysyllables: 1, longestSentence: 4 });
  expect(without).toMatchObject({ words: 3, syllables: 3, polysyllables: 0, longestSentence: 3, sentences: 1 });
});

test('grades the counts that it found', () => {
  const found = measure('Amlodipine may bring on swelling.', 'Ask us about it.', 'Have your potassium checked.');
  expect(found.fleschKincaid).toBe(fleschKincaidGrade(found));
  expect(found.smog).toBe(smogGrade(found));
  expect(found.polysyllables).toBe(2);
});
