import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { isGuessedFirst } from '@/lib/auth/is-guessed-first';

test('knows at least 3,000 passwords that are tried first, and refuses each of them', async () => {
  const known = dictionary['passwords-common'];
  expect(known.length).toBeGreaterThanOrEqual(3000);
  for (const password of known.slice(0, 3000)) expect(await isGuessedFirst(password)).toBe(true);
});

test.for([
  'PassWord',
  'password!!!2026',
  '2026-sunshine-2026',
  'iloveyouprincess',
  'Football Monkey 99',
  'trustno1trustno1',
  'Sunshine-Princess-2026',
])('refuses %s, which is made of them', async (password) => {
  expect(await isGuessedFirst(password)).toBe(true);
});

test.for(['correct horse battery staple', 'plain words on paper', '4917 2385 0642 7713', 'ä ö ü ß å æ ø'])(
  'takes %s',
  async (password) => {
    expect(await isGuessedFirst(password)).toBe(false);
  },
);
