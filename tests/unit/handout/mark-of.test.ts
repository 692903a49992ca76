import { expect, test } from 'vitest';
import { englishWords } from '@/lib/domain/handout/handout-words';
import { type MarkLength, markOf } from '@/lib/domain/handout/mark-of';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { aToldBefore } from '@/tests/builders/told-before-builder';

const massage = { adviceKey: 'relief.massage', versionId: 'massage@2' };

test.for<[string, ToldBefore, MarkLength, string | null]>([
  ['is none on a first sheet', null, 'dated', null],
  ['says what is new', aToldBefore({ 'relief.warmth': ['massage@2'] }), 'dated', 'new for you'],
  ['is none for the very words of before', aToldBefore({ [massage.adviceKey]: ['massage@2'] }), 'dated', null],
  ['finds them among several', aToldBefore({ [massage.adviceKey]: ['other@1', 'massage@2'] }), 'dated', null],
  ['says since when', aToldBefore({ [massage.adviceKey]: ['massage@1'] }), 'dated', 'changed since 3 May 2026'],
  ['leaves out the date', aToldBefore({ [massage.adviceKey]: ['massage@1'] }), 'brief', 'changed'],
  ['says what is new, briefly too', aToldBefore(), 'brief', 'new for you'],
  ['is left out where there is no room', aToldBefore(), 'none', null],
])('a mark %s', ([, toldBefore, length, mark]) => {
  expect(markOf(massage, toldBefore, length, englishWords)).toBe(mark);
});
