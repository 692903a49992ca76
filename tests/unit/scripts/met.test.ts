import { expect, test } from 'vitest';
import { describeMet } from '@/scripts/load/describe-met';
import { collectAnswers, failuresOf } from '@/scripts/load/met';

test('times what was served apart from who was turned away, and counts neither as an error', () => {
  const { take, miss, met } = collectAnswers();
  for (const milliseconds of [300, 100, 200]) take(200, milliseconds);
  take(201, 400);
  for (const [status, milliseconds] of [
    [503, 5],
    [429, 7],
    [503, 6],
  ] as const)
    take(status, milliseconds);
  take(500, 9000);
  take(404, 9000);
  miss();
  const all = met('pages', 2);
  expect(all).toMatchObject({ answered: 9, perSecond: 2, errors: 2, unanswered: 1, p50: 300, p95: 400, p99: 400 });
  expect(all.turnedAway).toEqual({ count: 3, p50: 6, p95: 7 });
  expect(failuresOf(all)).toBe(6);
  expect(describeMet(all)).toBe(
    '| pages | 2 | 300 | 400 | 400 | 3 | 6, 7 | 2 | 1 | 3 x 200, 1 x 201, 1 x 404, 1 x 429, 1 x 500, 2 x 503 |',
  );
});
