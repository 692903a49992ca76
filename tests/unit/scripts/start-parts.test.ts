import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanEnvironment } from '@/scripts/shared/clean-environment';
import { explainInstallFailure, isInstalled } from '@/scripts/shared/install-packages.mjs';
import { messageOf, StartProblem, toStartProblem } from '@/scripts/shared/problem.mjs';
import { unlessStamped } from '@/scripts/shared/source-stamp';
import { keptAuthSecret } from '@/scripts/start/auth-secret';
import { holdDataFolder } from '@/scripts/start/data-folder';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-unit-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the settings', () => {
  const settings = (given: Record<string, string>) => readSettings(given, [], '/clone');

  test('of nothing at all are a demo on this machine only', () => {
    expect(settings({})).toMatchObject({
      dataFolder: '/clone/.data',
      databaseUrl: undefined,
      port: 3000,
      host: '127.0.0.1',
      isProduction: false,
      withDemoClinic: true,
    });
  });

  test('put demo accounts into a database of DATABASE_URL only when asked by name', () => {
    const database = { DATABASE_URL: 'postgresql://127.0.0.1/plainleaf' };
    expect(settings(database).withDemoClinic).toBe(false);
    expect(settings({ ...database, PLAINLEAF_DEMO: 'yes' }).withDemoClinic).toBe(true);
    expect(settings({ PLAINLEAF_ENV: 'production' }).withDemoClinic).toBe(false);
  });

  test.each([
    [{ PORT: '80a' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be a number'],
    [{ PLAINLEAF_ENV: 'prod' }, 'PLAINLEAF_ENV can only be "production"'],
    [{ PLAINLEAF_DEMO: '1' }, 'PLAINLEAF_DEMO can be "yes" or "no"'],
    [{ PLAINLEAF_ENV: 'production', APP_URL: 'http://plainleaf.clinic.example' }, 'over https, and APP_URL is "http:'],
    [{ PLAINLEAF_ENV: 'production', APP_URL: 'http://localhost.clinic.example' }, 'over https'],
  ])('refuse %o', (given, sentence) => {
    expect(() => settings(given)).toThrow(sentence);
  });

  test.each([
    { PLAINLEAF_ENV: 'production', APP_URL: 'https://plainleaf.clinic.example' },
    { PLAINLEAF_ENV: 'production', APP_URL: 'http://localhost:3000' },
    { PLAINLEAF_ENV: 'production' },
    { APP_URL: 'http://192.0.2.7:3000' },
  ])('take %o: plain http is for this machine, and for a demo', (given) => {
    expect(() => settings(given)).not.toThrow();
  });
});

describe('a stamp', () => {
  test('has the work done again only when a source changed, came or went, or when the work failed', async () => {
    let done = 0;
    const work = async () => {
      done += 1;
    };
    const stamp = path.join(folder, 'out/stamp');
    const sources = { root: folder, paths: ['src', 'alone.ts', 'missing'], without: ['src/generated'] };
    const once = () => unlessStamped(stamp, sources, work);

    await writeFile(path.join(folder, 'alone.ts'), 'one');
    expect(await once()).toBe(true);
    expect(await once()).toBe(false);
    await writeFile(path.join(folder, 'alone.ts'), 'two');
    expect(await once()).toBe(true);
    await writeFile(path.join(folder, 'missing'), '');
    expect(await once()).toBe(true);
    await rm(path.join(folder, 'missing'));
    const failing = unlessStamped(stamp, sources, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await once()).toBe(true);
    expect(done).toBe(4);
  });
});

describe('the packages', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b': { version: '1.0.0', dev: true },
    'node_modules/c-darwin': { version: '1.0.0', optional: true },
  };

  test('are installed when all of this platform are there in the locked version', () => {
    const all = { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0' } };
    expect(isInstalled(locked, all, { withDevelopment: true })).toBe(true);
  });

  test('need those for development only where they are used', () => {
    const some = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };
    expect(isInstalled(locked, some, { withDevelopment: false })).toBe(true);
    expect(isInstalled(locked, some, { withDevelopment: true })).toBe(false);
  });

  test.each([
    { version: '1.0.1', integrity: 'x' },
    { version: '1.0.0', integrity: 'y' },
  ])('are not when one is %o', (a) => {
    expect(isInstalled(locked, { 'node_modules/a': a }, { withDevelopment: false })).toBe(false);
  });
});

describe('a failure is told in a sentence', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'npm cannot reach its package registry'],
    ['npm error nospc ENOSPC: no space left on device, write', 'The disk that holds /clone is full'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'The folder /clone cannot be written'],
    ['npm error code EUSAGE\nnpm error package.json and package-lock.json are not in sync', 'npm run lock:complete'],
    ['npm error code ELSE\nnpm error something new', 'npm error something new'],
  ])('of npm: %s', (output, sentence) => {
    expect(explainInstallFailure(output, '/clone')).toContain(sentence);
  });

  test('of the file system', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(toStartProblem(full, '/data')).toBeInstanceOf(StartProblem);
    expect(messageOf(toStartProblem(full, '/data'))).toContain('The disk that holds /data is full');
    const initdb = new Error('initdb: could not write file: No space left on device');
    expect(messageOf(toStartProblem(initdb, '/data'))).toContain('The disk that holds /data is full');
    const ourFault = new TypeError('x is not a function');
    expect(toStartProblem(ourFault, '/data')).toBe(ourFault);
  });

  test('of the database', () => {
    const refused = Object.assign(new Error('x'), { code: '28P01' });
    const address = 'postgresql://someone:hush@db.example:6000/plainleaf';
    expect(messageOf(databaseProblem(refused, address))).toBe(
      'The database db.example:6000/plainleaf cannot be used: it refuses the password. Check DATABASE_URL.',
    );
  });
});

test('two first starts at once agree on one secret, which only its owner can read', async () => {
  const [one, other] = await Promise.all([keptAuthSecret(folder), keptAuthSecret(folder)]);
  expect(one).toBe(other);
  expect((await stat(path.join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600);
});

test('the hold that a killed start left on the data folder is taken over', async () => {
  await writeFile(path.join(folder, 'plainleaf.pid'), '4194304');
  const letGo = await holdDataFolder(folder);
  letGo();
  await expect(stat(path.join(folder, 'plainleaf.pid'))).rejects.toThrow('ENOENT');
});

test('the programs that we start get nothing of the shell but what is known', () => {
  process.env.NODE_OPTIONS_STRAY = 'x';
  const given = cleanEnvironment({ PORT: '3000' });
  delete process.env.NODE_OPTIONS_STRAY;
  expect(given).not.toHaveProperty('NODE_OPTIONS_STRAY');
  expect(given).toMatchObject({ PORT: '3000', NODE_ENV: 'production', PATH: process.env.PATH });
});
