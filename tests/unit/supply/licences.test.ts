import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type LockedPackage, readLock } from '@/tests/unit/supply/read-lock';

const licencesSchema = z.strictObject({
  allowed: z.array(z.string()),
  allowedForDevelopment: z.array(z.string()),
  exceptions: z.array(
    z.strictObject({ package: z.string(), licence: z.string(), why: z.string().regex(/^[A-Za-z].+\.$/) }),
  ),
});

const { allowed, allowedForDevelopment, exceptions } = licencesSchema.parse(
  JSON.parse(readFileSync('allowed-licences.json', 'utf8')),
);

const installedSchema = z.object({ license: z.string() });

/** A build for another platform, of which npm saw nothing, is under the licence of the package that it belongs to. */
const licenceOfOwner = ({ name }: LockedPackage, lock: readonly LockedPackage[]): string | undefined =>
  lock.find(({ optionalDependencies }) => name in optionalDependencies)?.license;

const licenceOf = (one: LockedPackage, lock: readonly LockedPackage[]): string => {
  if (one.license !== undefined) return one.license;
  try {
    return installedSchema.parse(JSON.parse(readFileSync(path.join(one.place, 'package.json'), 'utf8'))).license;
  } catch {
    return licenceOfOwner(one, lock) ?? 'none said';
  }
};

const namesExactly = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Of "A OR B" one has to be allowed, of "A AND B" both. */
const isAllowed = (licence: string, names: readonly string[]): boolean => {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (/ or /i.test(bare)) return bare.split(/ or /i).some((one) => isAllowed(one, names));
  return bare.split(/ and /i).every((one) => names.includes(one));
};

test('every package is under a licence that is allowed here, or is an exception with a reason (allowed-licences.json)', () => {
  const lock = readLock();
  const refused = lock.flatMap((one) => {
    const licence = licenceOf(one, lock);
    const names = one.dev ? [...allowed, ...allowedForDevelopment] : allowed;
    const isException = exceptions.some(
      (exception) => namesExactly(exception.package, one.name) && exception.licence === licence,
    );
    return isException || isAllowed(licence, names) ? [] : [`${one.place}: ${licence}`];
  });
  expect(refused).toEqual([]);
});

test('no exception is left of a package that is gone', () => {
  const names = readLock().map(({ name }) => name);
  const left = exceptions.filter(({ package: pattern }) => !names.some((name) => namesExactly(pattern, name)));
  expect(left).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['none said', false],
])('of %s it says %s', (licence, expected) => {
  expect(isAllowed(licence, allowed)).toBe(expected);
});
