import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { runScript } from '@/tests/setup/run-script';
import {
  aFolder,
  aFreePort,
  findProcessOf,
  processesLeftOf,
  type Started,
  startPlainleaf,
} from '@/tests/unit/scripts/started-plainleaf';

let dataFolder = '';
let port = 0;
const running: Started[] = [];

const start = (env: Record<string, string> = {}): Started => {
  const started = startPlainleaf({ PLAINLEAF_DATA: dataFolder, PORT: String(port), ...env });
  running.push(started);
  return started;
};

const stop = async ({ child, exited }: Started) => {
  child.kill('SIGTERM');
  return exited;
};

const ask = async (connectionString: string, sql: string) => {
  const client = new Client({ connectionString });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

/** A new session of the demo clinician, which the record remembers with this browser. */
const signInWith = async (browser: string): Promise<void> => {
  const origin = `http://localhost:${port}`;
  const body = JSON.stringify({ email: 'clinician@demo.plainleaf.example', password: 'plain words on paper' });
  const headers = { origin, 'content-type': 'application/json', 'user-agent': browser };
  const answer = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  dataFolder = await aFolder();
  port = await aFreePort();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
});

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

describe('a start', () => {
  test('serves the app with the demo clinic, and leaves no process when it is asked to stop', async () => {
    const first = start();
    await first.ready;
    expect((await fetch(`http://localhost:${port}/`)).status).toBeLessThan(500);
    expect(first.output()).toMatch(/^Starting PostgreSQL \.\.\. \d+\.\d s/m);
    expect(first.output()).toContain('clinician@demo.plainleaf.example');
    expect(await stop(first)).toBe(0);
    expect(await processesLeftOf(dataFolder)).toEqual([]);
  });

  test('keeps its secret where only its owner can read it', async () => {
    const file = path.join(dataFolder, 'auth-secret');
    const secret = await readFile(file, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = start();
    await again.ready;
    expect(await readFile(file, 'utf8')).toBe(secret);
    expect(again.output()).not.toContain(secret);
  });

  test.each(['SIGINT', 'SIGHUP'] as const)('stops on %s', async (signal) => {
    const started = start();
    await started.ready;
    started.child.kill(signal);
    expect(await started.exited).toBe(0);
    expect(await processesLeftOf(dataFolder)).toEqual([]);
  });

  test.each([
    ['next-server', 'The web server stopped by itself'],
    ['bin/postgres -D', 'PostgreSQL stopped by itself'],
  ])('ends, and says so, when its %s is killed', async (name, sentence) => {
    const started = start();
    await started.ready;
    process.kill(await findProcessOf(dataFolder, name), 'SIGKILL');
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain(sentence);
    expect(await processesLeftOf(dataFolder)).toEqual([]);
  });

  test('puts the log of its database away where it is told, and goes back with it to any moment', {
    timeout: 120_000,
  }, async () => {
    const folder = await aFolder();
    const at = (name: string) => path.join(folder, name);
    const started = start({ PLAINLEAF_ARCHIVE: at('archive') });
    await started.ready;
    const made = await runScript('backup', { PLAINLEAF_DATA: dataFolder }, '--to', at('backups'));
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('Backup made')]);
    await signInWith('early');
    const until = new Date(Date.now() + 5).toISOString();
    await signInWith('late');
    expect(await stop(started)).toBe(0);

    const [backup = ''] = await readdir(at('backups'));
    const options = ['--from', path.join(at('backups'), backup), '--archive', at('archive'), '--until', until];
    const restored = await runScript('restore', { PLAINLEAF_DATA: at('again') }, ...options);
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Whole: every chain')]);
    const postgres = await startEmbeddedPostgres({ dataFolder: at('again') });
    const sql = "SELECT user_agent FROM sessions WHERE user_agent IN ('early', 'late')";
    const { rows } = await ask(postgres.connectionString, sql).finally(postgres.stop);
    expect(rows).toEqual([{ user_agent: 'early' }]);
    await rm(folder, { recursive: true });
  });

  test('leaves no process when it is killed itself', async () => {
    const started = start();
    await started.ready;
    started.child.kill('SIGKILL');
    expect(await started.exited).toBe('SIGKILL');
    expect(await processesLeftOf(dataFolder)).toEqual([]);
  });
});

describe('a start that cannot be says why in a sentence', () => {
  test('when the port is taken', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    const started = start();
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain(`Port ${port} is taken by another program.`);
    server.close();
  });

  test('when another start works in the same data folder', async () => {
    const first = start();
    await first.ready;
    const second = start({ PORT: String(await aFreePort()) });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('already running on the data folder');
    expect((await fetch(`http://localhost:${port}/`)).status).toBeLessThan(500);
  });

  test('when the data folder is of a newer PostgreSQL', async () => {
    const folder = await aFolder();
    await mkdir(path.join(folder, 'cluster'));
    await writeFile(path.join(folder, 'cluster/PG_VERSION'), '99\n');
    const started = start({ PLAINLEAF_DATA: folder });
    expect(await started.exited).toBe(1);
    expect(started.output()).toMatch(/99/);
    expect(started.output()).not.toMatch(/^ +at /m);
    await rm(folder, { recursive: true });
  });

  test('when the data folder would be inside a file', async () => {
    const file = path.join(await aFolder(), 'file');
    await writeFile(file, '');
    const started = start({ PLAINLEAF_DATA: path.join(file, 'data') });
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain('is not a folder');
  });

  test('when the data folder cannot be made, not even by root', async () => {
    const started = start({ PLAINLEAF_DATA: '/proc/plainleaf' });
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain('The folder /proc/plainleaf cannot be made.');
  });

  test.each([
    ['', 'AUTH_SECRET is missing'],
    ['short', 'AUTH_SECRET must have at least 32 characters'],
    ['change-me-change-me-change-me-change-me', 'AUTH_SECRET can be guessed'],
  ])('when the secret of a production is "%s", with the line that makes a good one', async (secret, sentence) => {
    const started = start({ PLAINLEAF_ENV: 'production', AUTH_SECRET: secret });
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain(sentence);
    expect(started.output()).toContain("require('crypto').randomBytes(32)");
  });

  test('when the database of DATABASE_URL is not there, without showing its password', async () => {
    const nobody = await aFreePort();
    const started = start({ DATABASE_URL: `postgresql://someone:hush@127.0.0.1:${nobody}/plainleaf` });
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain(`The database 127.0.0.1:${nobody}/plainleaf cannot be used`);
    expect(started.output()).not.toContain('hush');
  });

  test('when there is no network to install from', async () => {
    const clone = await aFolder();
    await cp('scripts', path.join(clone, 'scripts'), { recursive: true });
    await writeFile(path.join(clone, 'package.json'), '{ "dependencies": { "ms": "2.1.3" } }');
    const packages = { '': { dependencies: { ms: '2.1.3' } }, 'node_modules/ms': { version: '2.1.3' } };
    await writeFile(path.join(clone, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    const nobody = await aFreePort();
    const cache = path.join(clone, 'cache');
    const started = startPlainleaf(
      { npm_config_registry: `http://127.0.0.1:${nobody}`, npm_config_fetch_retries: '0', npm_config_cache: cache },
      clone,
    );
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain('npm cannot reach its package registry.');
    await rm(clone, { recursive: true });
  });
});

describe('a database of DATABASE_URL', () => {
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataFolder: await aFolder() });
  });

  afterAll(async () => {
    await postgres.stop();
    await rm(postgres.dataFolder, { recursive: true, force: true });
  });

  const countUsers = async (): Promise<number> => {
    const { rows } = await ask(postgres.connectionString, 'SELECT count(*)::int AS users FROM users');
    return rows[0].users;
  };

  test('gets no demo account, unless it is asked for by name', async () => {
    const plain = start({ DATABASE_URL: postgres.connectionString });
    await plain.ready;
    expect(plain.output()).not.toContain('Demo accounts');
    expect(await countUsers()).toBe(0);
    expect(await stop(plain)).toBe(0);

    const asked = start({ DATABASE_URL: postgres.connectionString, PLAINLEAF_DEMO: 'yes' });
    await asked.ready;
    expect(asked.output()).toContain('clinician@demo.plainleaf.example');
    expect(await countUsers()).toBe(5);
  });
});
