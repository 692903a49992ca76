/** One value's place for each factor. */
export type Combination = readonly number[];

type Partial = (number | undefined)[];

export type Factors = {
  /** How many values each factor has. Where values are equally wanted, the first one is taken. */
  sizes: readonly number[];
  /** May these stand together? `undefined` is a factor that is not chosen yet; less chosen is never less sound. */
  isSound: (chosen: readonly (number | undefined)[]) => boolean;
  /** Does this value hide what the others do? It is then combined in rows of its own, and hides no other pair. */
  isMasking?: (factor: number, value: number) => boolean;
};

type Pair = { one: number; oneValue: number; other: number; otherValue: number };

const keyOf = ({ one, oneValue, other, otherValue }: Pair): string => `${one}.${oneValue}-${other}.${otherValue}`;

const withValues = (size: number, values: readonly (readonly [factor: number, value: number])[]): Partial => {
  const chosen: Partial = Array(size).fill(undefined);
  for (const [factor, value] of values) chosen[factor] = value;
  return chosen;
};

const numbersTo = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

/** All pairs of values of different factors that may stand together, and how many may not. */
export const findSoundPairs = ({ sizes, isSound }: Factors): { pairs: Pair[]; unsound: number } => {
  const pairs: Pair[] = [];
  let unsound = 0;
  sizes.forEach((size, other) => {
    for (const one of numbersTo(other))
      for (const oneValue of numbersTo(sizes[one] ?? 0))
        for (const otherValue of numbersTo(size)) {
          const chosen = withValues(sizes.length, [
            [one, oneValue],
            [other, otherValue],
          ]);
          if (isSound(chosen)) pairs.push({ one, oneValue, other, otherValue });
          else unsound += 1;
        }
  });
  return { pairs, unsound };
};

const pairsWith = (row: Partial, factor: number, value: number): Pair[] =>
  row.flatMap((otherValue, other) => {
    if (otherValue === undefined || other === factor) return [];
    const [one, two] = other < factor ? [other, factor] : [factor, other];
    const [oneValue, twoValue] = other < factor ? [otherValue, value] : [value, otherValue];
    return [{ one, oneValue, other: two, otherValue: twoValue }];
  });

const usableValues = (row: Partial, factor: number, { sizes, isSound, isMasking }: Factors): number[] => {
  const sound = numbersTo(sizes[factor] ?? 0).filter((value) => isSound(row.with(factor, value)));
  const open = sound.filter((value) => !isMasking?.(factor, value));
  return open.length > 0 ? open : sound;
};

/** Takes the value that covers most of what is left; the first of those that cover as much. */
const extend = (row: Partial, factor: number, factors: Factors, left: Set<string>): void => {
  let best: { value: number; covered: string[] } | null = null;
  for (const value of usableValues(row, factor, factors)) {
    const covered = pairsWith(row, factor, value)
      .map(keyOf)
      .filter((key) => left.has(key));
    if (best === null || covered.length > best.covered.length) best = { value, covered };
  }
  if (best === null) throw new Error(`No value of factor ${factor} may stand with ${row.join(', ')}.`);
  row[factor] = best.value;
  for (const key of best.covered) left.delete(key);
};

const fits = (row: Partial, { one, oneValue, other, otherValue }: Pair, { isSound }: Factors): boolean => {
  const isFree = (factor: number, value: number) => row[factor] === undefined || row[factor] === value;
  return isFree(one, oneValue) && isFree(other, otherValue) && isSound(row.with(one, oneValue).with(other, otherValue));
};

/**
 * A small set of combinations in which all pairs of values that may stand together do, and nothing that may not: the
 * in-parameter-order strategy (Lei and Tai, 1998). The first two factors' pairs each start a row; each further factor is
 * added to the rows, then rows are added for the pairs that are left. The same factors always give the same rows. Throws
 * where sound values can't be completed to a sound combination.
 */
export const coverPairs = (factors: Factors): Combination[] => {
  const { sizes } = factors;
  const { pairs } = findSoundPairs(factors);
  const rows: Partial[] = [];
  const put = (row: Partial, { one, oneValue, other, otherValue }: Pair): void => {
    row[one] = oneValue;
    row[other] = otherValue;
  };
  for (const pair of pairs.filter(({ other }) => other === 1)) {
    const row = withValues(sizes.length, []);
    put(row, pair);
    rows.push(row);
  }
  sizes.forEach((_, factor) => {
    if (factor < 2) return;
    const own = pairs.filter(({ other }) => other === factor);
    const left = new Set(own.map(keyOf));
    const complete = rows.length;
    for (const row of rows) extend(row, factor, factors, left);
    for (const pair of own.filter((each) => left.has(keyOf(each)))) {
      const open = rows.slice(complete).find((row) => fits(row, pair, factors));
      const row = open ?? withValues(sizes.length, []);
      put(row, pair);
      if (!open) rows.push(row);
    }
    for (const row of rows.slice(complete))
      for (const earlier of numbersTo(factor)) if (row[earlier] === undefined) extend(row, earlier, factors, new Set());
  });
  return rows.map((row) => row.map((value) => value ?? 0));
};
