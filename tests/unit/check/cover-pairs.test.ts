import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Combination, coverPairs, type Factors } from '@/lib/domain/check/cover-pairs';

type Forbidden = { one: number; oneValue: number; other: number; otherValue: number };

/** The first value of every factor goes with everything, as "none" does, so that any sound pair can be completed. */
const factorsWithout = (sizes: number[], forbidden: Forbidden[]): Factors => ({
  sizes,
  isSound: (chosen) =>
    !forbidden.some(
      ({ one, oneValue, other, otherValue }) =>
        one !== other && chosen[one] === oneValue && chosen[other] === otherValue,
    ),
});

const factorsArbitrary: fc.Arbitrary<Factors> = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 })
  .chain((sizes) => {
    const factor = fc.integer({ min: 0, max: sizes.length - 1 });
    const value = fc.integer({ min: 1, max: 5 });
    const forbidden = fc.record({ one: factor, oneValue: value, other: factor, otherValue: value });
    return fc.array(forbidden, { maxLength: 12 }).map((pairs) => factorsWithout(sizes, pairs));
  });

const pairsOf = (row: Combination): string[] =>
  row.flatMap((value, factor) =>
    row.slice(factor + 1).map((other, step) => `${factor}.${value}-${factor + 1 + step}.${other}`),
  );

const soundPairs = ({ sizes, isSound }: Factors): string[] =>
  sizes.flatMap((size, one) =>
    sizes.flatMap((otherSize, other) => {
      if (other <= one) return [];
      return Array.from({ length: size * otherSize }, (_, index) => [
        Math.floor(index / otherSize),
        index % otherSize,
      ]).flatMap(([oneValue = 0, otherValue = 0]) => {
        const chosen: (number | undefined)[] = sizes.map(() => undefined);
        chosen[one] = oneValue;
        chosen[other] = otherValue;
        return isSound(chosen) ? [`${one}.${oneValue}-${other}.${otherValue}`] : [];
      });
    }),
  );

test('puts every pair of values that may stand together into some row, and no other pair into any', () => {
  fc.assert(
    fc.property(factorsArbitrary, (factors) => {
      const rows = coverPairs(factors);
      expect(rows.every((row) => row.length === factors.sizes.length && factors.isSound(row))).toBe(true);
      expect(new Set(rows.flatMap(pairsOf))).toEqual(new Set(soundPairs(factors)));
    }),
  );
});

test('needs hardly more rows than the two largest factors have pairs', () => {
  const rows = coverPairs({ sizes: [20, 15, 6, 4], isSound: () => true });
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(rows.length).toBeLessThan(310);
});

test('hides no pair of the first two factors behind a value that masks', () => {
  const isMasking = (factor: number, value: number) => factor === 2 && value === 1;
  const rows = coverPairs({ sizes: [4, 3, 2], isSound: () => true, isMasking });
  const open = rows.filter((row) => row[2] !== 1).map(([one, other]) => `${one}-${other}`);
  expect(new Set(open).size).toBe(12);
});
