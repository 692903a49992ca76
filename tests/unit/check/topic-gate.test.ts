import { expect, test } from 'vitest';
import { findApprovalProblems } from '@/lib/domain/check/find-approval-problems';
import { findRatingProblems } from '@/lib/domain/check/find-rating-problems';
import { findDisagreements, findTopicGateProblems, latestRatings } from '@/lib/domain/check/find-topic-gate-problems';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import type { Rating } from '@/lib/domain/check/rating';
import { aRating, goodAnswers } from '@/tests/builders/rating-builder';

const byTwo: Rating[] = (['pemat-p', 'cdc-cci'] as const).flatMap((instrument) => [
  aRating({ instrument, id: `${instrument} one` }),
  aRating({ instrument, id: `${instrument} two`, raterId: 'two', raterName: 'Two' }),
]);

const poor = goodAnswers('pemat-p', Object.fromEntries([1, 2, 3, 4, 5, 7].map((number) => [number, 'no' as const])));

test.for<[string, Rating[], RegExp[]]>([
  ['by two people with both instruments: nothing is missing', byTwo, []],
  ['not rated at all', [], [/PEMAT-P: nobody/, /Index: nobody/]],
  ['by one person', byTwo.filter(({ raterId }) => raterId === 'one'), [/PEMAT-P: one person/, /Index: one person/]],
  [
    'twice by the same person',
    [...byTwo.filter(({ raterId }) => raterId === 'one'), aRating({ id: 'again' })],
    [/PEMAT-P: one/, /Index: one/],
  ],
  ['of older content', byTwo.map((rating) => ({ ...rating, revision: '6' })), [/PEMAT-P: nobody/, /Index: nobody/]],
  [
    'below 70 by one of them',
    byTwo.map((rating) => (rating.id === 'pemat-p two' ? { ...rating, answers: poor } : rating)),
    [/Understanding, rated by Two, is 64, and 70 is the least/],
  ],
])('a topic rated %s', ([, ratings, expected]) => {
  const problems = findTopicGateProblems(ratings, '7');
  expect(problems).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
});

test('a second rating of a person replaces the first, whichever way they are read', () => {
  const better = aRating({ id: 'later', at: '2026-11-21T10:00:00.000Z' });
  const first = aRating({ answers: poor });
  for (const ratings of [
    [first, better],
    [better, first],
  ])
    expect(latestRatings(ratings)).toEqual([better]);
});

test('lists where raters differ, and stops nothing for it', () => {
  const ratings = byTwo.map((rating) =>
    rating.id === 'pemat-p two' ? { ...rating, answers: goodAnswers('pemat-p', { 10: 'no' }) } : rating,
  );
  expect(findDisagreements(ratings, '7')).toEqual([
    {
      instrument: 'pemat-p',
      item: 10,
      answers: [
        { raterName: 'One', answer: 'yes' },
        { raterName: 'Two', answer: 'no' },
      ],
    },
  ]);
  expect(findTopicGateProblems(ratings, '7')).toEqual([]);
});

const sheet = {
  profileId: 'preset.a',
  profileLabel: 'A',
  profiles: 1,
  language: 'en',
  printSize: 12,
  paper: 'a4',
} as const;

test.for<[string, Partial<MatrixRun> | null, RegExp | null]>([
  ['never ran', null, /has not run/],
  ['ran over older content', { revision: '6' }, /changed since/],
  [
    'found a sheet that is too long',
    { findings: [{ kind: 'over-long', sheet, pages: 3, limit: 2 }] },
    /has one finding/,
  ],
  [
    'found a translation that is not reviewed',
    { findings: [{ kind: 'not-ready', language: 'es', readiness: 'unreviewed', adviceKey: null, text: 'A' }] },
    null,
  ],
  ['is clean', {}, null],
])('a topic whose matrix %s', ([, changes, expected]) => {
  const run = { revision: '7', findings: [], ...changes } as unknown as MatrixRun;
  const problems = findApprovalProblems({ ratings: byTwo, lastDone: changes && run, revision: '7' });
  if (expected) expect(problems).toEqual([expect.stringMatching(expected)]);
  else expect(problems).toEqual([]);
});

test('a rating needs every question, a reason against the software, and leaves out only what may fall away', () => {
  const { 3: _open, ...rest } = goodAnswers('pemat-p', { 1: 'not-applicable' });
  const answers = Object.fromEntries(
    Object.entries(rest).map(([number, { answer }]) => [number, { answer, reason: number === '8' ? 'I see it.' : '' }]),
  );
  const proposals = { 7: { answer: 'no', why: 'A sum.' }, 8: { answer: 'no', why: 'Long.' } } as const;
  const problems = findRatingProblems(
    { instrument: 'pemat-p', revision: '7', answers: { ...answers, 99: { answer: 'yes', reason: '' } } },
    proposals,
  );
  expect(problems.map(({ field }) => field)).toEqual(['answers.99', 'answers.1', 'answers.3', 'answers.7']);
});
