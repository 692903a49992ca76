import { describe, expect, test } from 'vitest';
import { cdcItems, decidedByOthers, scoreCdcIndex } from '@/lib/domain/check/cdc-index';
import { pematItems, scorePemat } from '@/lib/domain/check/pemat';
import type { Answers, ItemAnswer, RatingItem } from '@/lib/domain/check/rating';

/** Every item answered alike, but for what is said otherwise. */
const answers = (items: readonly RatingItem[], all: ItemAnswer, changes: Answers = {}): Answers => ({
  ...Object.fromEntries(items.map(({ number }) => [number, all])),
  ...changes,
});

const percents = (scores: { percent: number | null }[]): (number | null)[] => scores.map(({ percent }) => percent);

const noFor = (numbers: number[], answer: ItemAnswer = 'no'): Answers =>
  Object.fromEntries(numbers.map((number) => [number, answer]));

describe('the PEMAT-P', () => {
  const score = (changes: Answers, all: ItemAnswer = 'yes') => percents(scorePemat(answers(pematItems, all, changes)));

  test('has 17 questions on understanding and 7 on acting, and may leave out those that the user’s guide lets it', () => {
    const numbers = (part: string) => pematItems.filter((item) => item.part === part).map(({ number }) => number);
    expect(numbers('Understanding')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19]);
    expect(numbers('Acting')).toEqual([20, 21, 22, 23, 24, 25, 26]);
    const optional = pematItems.filter(({ appliesNotWhen }) => appliesNotWhen !== null).map(({ number }) => number);
    expect(optional).toEqual([6, 8, 9, 11, 16, 17, 18, 19, 24, 25]);
  });

  test.for<[string, Answers, (number | null)[]]>([
    ['all yes', {}, [100, 100]],
    ['one no on each side', noFor([1, 20]), [(100 * 16) / 17, (100 * 6) / 7]],
    [
      'what does not apply, left out of the sum',
      { ...noFor([6, 19], 'not-applicable'), 1: 'no' },
      [(100 * 14) / 15, 100],
    ],
    ['five noes on understanding: just above 70', noFor([1, 2, 3, 4, 5]), [(100 * 12) / 17, 100]],
    ['two of five that apply on acting', { ...noFor([24, 25], 'not-applicable'), ...noFor([20, 21, 22]) }, [100, 40]],
  ])('scores %s', ([, changes, expected]) => {
    expect(score(changes)).toEqual(expected);
  });

  test('has no score for a part with a question open, and one for the other', () => {
    const { 26: _open, ...rest } = answers(pematItems, 'yes');
    expect(percents(scorePemat(rest))).toEqual([100, null]);
  });
});

describe('the Clear Communication Index', () => {
  const score = (changes: Answers) => percents(scoreCdcIndex(answers(cdcItems, 'yes', { 17: 'no', ...changes })))[0];

  test('has 20 questions, of which the core never falls away', () => {
    expect(cdcItems.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(cdcItems.filter(({ appliesNotWhen }) => appliesNotWhen === null).map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  test.for<[string, Answers, number]>([
    ['all as they should be', {}, 100],
    ['a sum for the reader: the reversed question', { 17: 'yes' }, 95],
    ['no main message: nothing for its place, look, picture and voice either', { 1: 'no' }, 75],
    ['no call to act: none for its voice either', { 5: 'no' }, 90],
    ['nothing recommended: no why and how to ask for', { 12: 'no' }, (100 * 17) / 18],
    ['no numbers', noFor([15, 16, 17], 'not-applicable'), 100],
    [
      'no numbers and no risk, one no',
      { ...noFor([15, 16, 17, 18, 19, 20], 'not-applicable'), 11: 'no' },
      (100 * 13) / 14,
    ],
  ])('scores %s', ([, changes, expected]) => {
    expect(score(changes)).toBe(expected);
  });

  test('does not ask for what follows from other answers', () => {
    expect([...decidedByOthers({ 1: 'no', 12: 'no' })]).toEqual([2, 3, 4, 6, 13, 14]);
    expect(decidedByOthers({ 1: 'yes', 5: 'yes', 12: 'yes' }).size).toBe(0);
    const given = answers(cdcItems, 'yes', { 1: 'no', 17: 'no' });
    const { 2: _2, 3: _3, 4: _4, 6: _6, ...rest } = given;
    expect(percents(scoreCdcIndex(rest))).toEqual([75]);
  });

  test('has no score while a question is open', () => {
    const { 20: _open, ...rest } = answers(cdcItems, 'yes');
    expect(percents(scoreCdcIndex(rest))).toEqual([null]);
  });
});
