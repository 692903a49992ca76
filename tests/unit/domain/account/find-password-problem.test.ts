import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextWordsOf } from '@/lib/domain/account/context-words-of';
import { findPasswordProblem, longestPassword } from '@/lib/domain/account/find-password-problem';

const contextWords = contextWordsOf({
  email: 'anna.berg@riverside.example',
  name: 'Anna Berg',
  clinicName: 'Riverside Clinic',
});

const problemOf = (password: string, hasSecondFactor = false): string | null =>
  findPasswordProblem({ password, hasSecondFactor, contextWords });

describe('length, in characters as people count them', () => {
  test.for<[string, boolean, RegExp | null]>([
    ['plain words ok', false, /at least 15/],
    ['plain words oka', false, null],
    ['plain w', true, /at least 8/],
    ['plain wo', true, null],
    // Not as UTF-16 counts them, which is twice as many.
    ['🍎🍐🍊🍋🍌', false, /at least 15/],
    ['🍎🍐🍊🍋🍌🍉🍇🍓🍒🍑🥭🍍🥥🥝🍅', false, null],
    // A ligature is what it stands for, and what is written as two marks is one letter.
    ['ﬀ plain words', false, /at least 15/],
    ['e\u0301 plain words!', false, /at least 15/],
  ])('%s, with a second factor: %s', ([password, hasSecondFactor, words]) => {
    if (words) expect(problemOf(password, hasSecondFactor)).toMatch(words);
    else expect(problemOf(password, hasSecondFactor)).toBeNull();
  });

  test('takes 128 characters of any kind whole, and not one more', () => {
    const words = 'Ünïcode wörds — 言葉 '.repeat(20);
    const whole = [...words.normalize('NFKC')].slice(0, longestPassword).join('').replace(/.$/u, 'x');
    expect(problemOf(`${[...whole].slice(1).join('')}y`)).toBeNull();
    expect(problemOf(`${whole}y`)).toMatch(/at most 128/);
  });
});

test.for<[string, RegExp]>([
  ['aaaaaaaaaaaaaaa', /repeats/],
  ['AbcAbcAbcAbcAbcA', /repeats/],
  ['12345678901234567890', /row of keys/],
  ['abcdefghijklmnop', /row of keys/],
  ['zyxwvutsrqponmlk', /row of keys/],
  ['qwertyuiop asdfghjkl', /row of keys/],
  ['Anna Berg Riverside', /your name/],
  ['anna.berg@riverside', /your name/],
  ['Plainleaf-Riverside-1', /your name/],
  ['RiversideClinic2026', /your name/],
])('refuses %s', ([password, words]) => {
  expect(problemOf(password)).toMatch(words);
});

test.for([
  'a river runs beside the clinic in spring',
  'anna sings of tall grass and rain',
  'correct horse battery staple',
])('takes “%s”: a word of one’s own among others is no harm', (password) => {
  expect(problemOf(password)).toBeNull();
});

test('asks for no capitals, digits or signs: words in small letters are as good as any', () => {
  const word = fc.stringMatching(/^[bcdfgjkmpqtvz]{4}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), (words) => {
      fc.pre(new Set(words.join('')).size > 8);
      expect(findPasswordProblem({ password: words.join(' '), hasSecondFactor: false, contextWords: [] })).toBeNull();
    }),
  );
});

test('says the same of a password however it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 140 }), (password) => {
      const [composed, decomposed] = [password.normalize('NFC'), password.normalize('NFD')];
      expect(problemOf(composed)).toBe(problemOf(decomposed));
    }),
  );
});
