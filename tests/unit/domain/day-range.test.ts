import { describe, expect, test } from 'vitest';
import { dayRangeSchema, openDayRangeSchema } from '@/lib/domain/day-range';

const both = [
  ['a range', dayRangeSchema],
  ['an open range', openDayRangeSchema],
] as const;

describe.each(both)('%s of days', (_name, schema) => {
  const holds = (from: string, to: string) => schema.safeParse({ from, to }).success;

  test('may be one day, or run from one day to a later one', () => {
    expect(holds('2026-05-03', '2026-05-03')).toBe(true);
    expect(holds('2026-05-03', '2026-06-01')).toBe(true);
  });

  test('is refused when turned round, and blames the last day', () => {
    const parsed = schema.safeParse({ from: '2026-05-04', to: '2026-05-03' });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['to']]);
  });

  test.for([
    ['0000-01-01', false],
    ['1999-12-31', false],
    ['2000-01-01', true],
    ['2999-12-31', true],
    ['3000-01-01', false],
  ] as const)('lies in the years that a record can hold: %s is %s', ([day, isIn]) => {
    expect(holds(day, day)).toBe(isIn);
  });

  test.for(['2026-02-30', '2026-5-3', '03/05/2026', '2026-05-03T00:00:00Z', '', '+02026-05-03'])(
    'refuses "%s", which is no day as the record writes them',
    (day) => {
      expect(schema.safeParse({ from: day, to: '2026-12-31' }).success).toBe(false);
    },
  );
});

test.for([{ from: '2026-05-03' }, { to: '2026-05-03' }, { from: null, to: '2026-05-03' }, {}])(
  'an open range may lack an end: %o',
  (range) => {
    expect(openDayRangeSchema.parse(range)).toEqual({ from: null, to: null, ...range });
  },
);

test.for([{ from: '2026-05-03' }, { to: '2026-05-03' }, { from: null, to: '2026-05-03' }, {}])(
  'a closed range needs both ends: %o',
  (range) => {
    expect(dayRangeSchema.safeParse(range).success).toBe(false);
  },
);
