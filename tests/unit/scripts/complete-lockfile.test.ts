import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMissingBuilds, toLockedBuild } from '@/scripts/shared/complete-lockfile.mjs';

test('the lock holds every platform’s build of every package, or `npm ci` would refuse it (npm run lock:complete)', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(findMissingBuilds(lock.packages)).toEqual([]);
});

test('finds the builds that the lock lacks, looking where Node would look', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-arm64': '1.0.0' } },
    'node_modules/other/node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '2.0.0' }, dev: true },
    'node_modules/other/node_modules/tool-linux-x64': {},
    'node_modules/tool-linux-x64': {},
  };
  expect(findMissingBuilds(packages)).toEqual([
    { name: 'tool-darwin-arm64', version: '1.0.0', wantedBy: 'node_modules/tool', dev: false },
  ]);
});

test('marks a build with the platform that alone may fetch it', () => {
  expect(toLockedBuild({ name: '@a/tool-linux-arm64-musl', version: '1.0.0', dev: true })).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(() => toLockedBuild({ name: 'tool-native', version: '1.0.0', dev: false })).toThrow('platform');
});
