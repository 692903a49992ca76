import { expect, test } from 'vitest';
import { fleschKincaidGrade, smogGrade, type TextCounts } from '@/lib/domain/readability/formulas';

const counts = (known: Partial<TextCounts>): TextCounts => ({
  words: 0,
  sentences: 0,
  syllables: 0,
  polysyllables: 0,
  ...known,
});

test('100 words in 10 sentences with 130 syllables are Flesch-Kincaid grade 3.65', () => {
  expect(fleschKincaidGrade(counts({ words: 100, sentences: 10, syllables: 130 }))).toBeCloseTo(3.65, 6);
});

test.for([
  [9, 30, 6.2581],
  [5, 12, 6.8167],
  [0, 30, 3.1291],
] as const)('%i long words in %i sentences are SMOG grade %f', ([polysyllables, sentences, grade]) => {
  expect(smogGrade(counts({ polysyllables, sentences }))).toBeCloseTo(grade, 4);
});

test('no text has grade 0 by both formulas, not a division by zero', () => {
  expect([fleschKincaidGrade(counts({})), smogGrade(counts({}))]).toEqual([0, 0]);
});
