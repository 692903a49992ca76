import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';

let folder = '';
const leftOver: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-start-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const made of [folder, ...leftOver]) await rm(made, { recursive: true, force: true });
});

const ask = async (connectionString: string, sql: string) => {
  const client = new Client({ connectionString });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const serverPid = async (dataFolder: string): Promise<number> =>
  Number((await readFile(path.join(dataFolder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const isGone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await pause(50);
  return !isRunning(pid);
};

test('keeps what was written from start to start, and leaves no process', async () => {
  const first = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'pg') });
  await ask(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const pid = await serverPid(first.dataFolder);
  await first.stop();
  expect(isRunning(pid)).toBe(false);
  const second = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'pg') });
  expect((await ask(second.connectionString, 'SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('stops the server when its starter is killed without a word', async () => {
  const script = `
    import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
    const started = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(path.join(folder, 'pg'))} });
    console.log(started.dataFolder);
    setInterval(() => undefined, 1000);`;
  const file = path.join(import.meta.dirname, `starter-${process.pid}.ts`);
  await writeFile(file, script);
  const starter: ChildProcess = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'pipe' });
  try {
    const [line] = await once(starter.stdout ?? starter, 'data');
    const pid = await serverPid(String(line).trim());
    expect(isRunning(pid)).toBe(true);
    starter.kill('SIGKILL');
    expect(await isGone(pid)).toBe(true);
  } finally {
    await rm(file);
  }
});

test('refuses a second server on the same data, and clears away the mark of one that was killed', async () => {
  const dataFolder = path.join(folder, 'pg');
  const first = await startEmbeddedPostgres({ dataFolder });
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(/Another Plainleaf is using the data folder/);
  const pid = await serverPid(first.dataFolder);
  process.kill(pid, 'SIGKILL');
  expect(await isGone(pid)).toBe(true);
  const second = await startEmbeddedPostgres({ dataFolder });
  await second.stop();
});

test('says in one sentence that the data is of another PostgreSQL', async () => {
  const dataFolder = path.join(folder, 'pg');
  await mkdir(path.join(dataFolder, 'cluster'), { recursive: true });
  await writeFile(path.join(dataFolder, 'cluster', 'PG_VERSION'), '19\n');
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(/made by a newer version \(PostgreSQL 19/);
});

test('says which port is taken', async () => {
  const first = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'one') });
  const port = Number(new URL(first.connectionString).port);
  const second = startEmbeddedPostgres({ dataFolder: path.join(folder, 'two'), port });
  await expect(second).rejects.toThrow(`Port ${port} of this machine is taken`);
  await first.stop();
});

test('starts for root in a folder that only root can enter', async () => {
  const locked = path.join(folder, 'locked');
  await mkdir(locked, { mode: 0o700 });
  const started = await startEmbeddedPostgres({ dataFolder: path.join(locked, '.data', 'pg') });
  leftOver.push(started.dataFolder);
  expect((await ask(started.connectionString, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await started.stop();
});

test('migrates once, and refuses a database of a newer version', async () => {
  const started = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'pg') });
  const { connectionString } = started;
  expect((await applyMigrations(connectionString)).length).toBeGreaterThan(0);
  expect(await applyMigrations(connectionString)).toEqual([]);
  await ask(
    connectionString,
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ('x', 'x', now(), '29990101000000_from_the_future', 1)`,
  );
  await expect(applyMigrations(connectionString)).rejects.toThrow(/newer version of Plainleaf/);
  await started.stop();
});
