import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLock, readWanted } from '@/tests/unit/supply/read-lock';

const exact = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

test('package.json asks for exact versions, so that an install never brings what nobody looked at', () => {
  const { dependencies, devDependencies, overrides } = readWanted();
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
    ([, version]) => !exact.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock holds what package.json asks for, in that version', () => {
  const { dependencies, devDependencies } = readWanted();
  const locked = new Map(readLock().map(({ place, version }) => [place, version]));
  const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) => locked.get(`node_modules/${name}`) !== version,
  );
  expect(wrong).toEqual([]);
});

test('every package comes from the registry: none from git, an address, a folder or a link', () => {
  const odd = readLock().filter(({ version, resolved, link }) => link || resolved || !exact.test(version ?? ''));
  expect(odd.map(({ place }) => place)).toEqual([]);
});

test('every package has a checksum, but for the builds of other platforms that npm could not see', () => {
  const unchecked = readLock().filter(({ integrity }) => !integrity?.startsWith('sha512-'));
  const strange = unchecked.filter(({ optional, os, cpu }) => !optional || !os || !cpu);
  expect(strange.map(({ place }) => place)).toEqual([]);
});

test('npm keeps versions exact and the lock free of any one registry', () => {
  const settings = readFileSync('.npmrc', 'utf8').trim().split('\n');
  expect(settings).toEqual(expect.arrayContaining(['save-exact=true', 'omit-lockfile-registry-resolved=true']));
  expect(settings.filter((line) => /registry=|_auth|token|strict-ssl/i.test(line))).toEqual([]);
});
