import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compareVersions } from '@/tests/unit/supply/compare-versions';
import { readLock } from '@/tests/unit/supply/read-lock';

const version = z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/);

const floorsSchema = z.array(
  z.strictObject({
    package: z.string(),
    floor: version,
    /** The first version that is too new. */
    below: version.optional(),
    /** Versions in between that are bad. */
    not: z.array(version).default([]),
    why: z.string().regex(/^[A-Z\d_].+\.$/),
    source: z.string().min(8),
  }),
);

type Floor = z.infer<typeof floorsSchema>[number];

const floors = floorsSchema.parse(JSON.parse(readFileSync('security-floors.json', 'utf8')));

const isBad = (locked: string, { floor, below, not }: Floor): boolean =>
  compareVersions(locked, floor) < 0 ||
  (below !== undefined && compareVersions(locked, below) >= 0) ||
  not.includes(locked);

test('no package of the lock, nested ones too, is of a version that is known to be bad (security-floors.json)', () => {
  const lock = readLock();
  const bad = floors.flatMap((floor) =>
    lock
      .filter(({ name, version: locked = '' }) => name === floor.package && isBad(locked, floor))
      .map(({ place, version: locked }) => `${place} ${locked}: ${floor.why} ${floor.source}`),
  );
  expect(bad).toEqual([]);
});

test('each floor is of a package that is in the lock, once: a name with a slip would guard nothing', () => {
  const names = floors.map((floor) => floor.package);
  const locked = new Set(readLock().map(({ name }) => name));
  expect(names.filter((name) => !locked.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

describe('a floor', () => {
  const floor: Floor = { package: 'a', floor: '2.0.3', below: '3.0.0-0', not: ['2.4.2'], why: 'X.', source: 'CVE-1' };

  test.each([
    ['2.0.2', true],
    ['2.0.3-rc.1', true],
    ['2.0.3', false],
    ['2.0.10', false],
    ['2.4.2', true],
    ['2.4.3', false],
    ['3.0.0-rc.1', true],
    ['10.0.0', true],
  ])('of %s says %s', (locked, expected) => {
    expect(isBad(locked, floor)).toBe(expected);
  });

  test('counts pre-releases in order', () => {
    expect(compareVersions('18.4.0-beta.9', '18.4.0-beta.17')).toBeLessThan(0);
    expect(compareVersions('18.4.0', '18.4.0-beta.17')).toBeGreaterThan(0);
  });
});
