import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { closeDatabase } from '@/lib/db/client';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { archiveSettings } from '@/scripts/backup/archive-settings';
import { readManifest } from '@/scripts/backup/manifest';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { type BuiltLedger, buildLedger } from '@/tests/builders/ledger-builder';
import { reportFigure } from '@/tests/setup/report-figure';
import { runScript } from '@/tests/setup/run-script';

let folder = '';
let live: EmbeddedPostgres;
let ledgers: BuiltLedger[] = [];
let topic: Awaited<ReturnType<typeof storeSmallTopic>>;

const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-backup-'));
  await chmod(folder, 0o711);
  live = await startEmbeddedPostgres({ dataFolder: at('live'), settings: await archiveSettings(at('archive')) });
  await applyMigrations(live.connectionString);
  await writeFile(at('live', 'auth-secret'), randomBytes(32).toString('base64url'), { mode: 0o600 });
  process.env.DATABASE_URL = live.connectionString;
  process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
  process.env.LOG_LEVEL = 'silent';
  ledgers = [await buildLedger(), await buildLedger()];
  topic = await storeSmallTopic();
});
afterAll(async () => {
  await closeDatabase();
  await live?.stop();
  await rm(folder, { recursive: true, force: true });
});

const backUp = (to: string, env: Record<string, string> = { PLAINLEAF_DATA: at('live') }, ...options: string[]) =>
  runScript('backup', env, '--to', at(to), ...options);

const backupsIn = async (name: string): Promise<string[]> =>
  (await readdir(at(name))).sort().map((backup) => at(name, backup));

const onlyBackupIn = async (name: string): Promise<string> => {
  const [only, ...more] = await backupsIn(name);
  if (!only || more.length > 0) throw new Error(`${name} holds ${1 + more.length} backups.`);
  return only;
};

const issue = async (): Promise<string> => {
  const [ledger] = ledgers;
  if (!ledger) throw new Error('There is nobody to issue anything.');
  return (await buildIssuedHandout(ledger.actor, topic)).id;
};

const askOf = async <Row extends object>(
  connectionString: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new Client({ connectionString });
  await client.connect();
  return (await client.query<Row>(sql, values).finally(() => client.end())).rows;
};

/** Starts what was restored, as `npm start` would, and looks. */
const lookInto = async <Answer>(name: string, look: (connectionString: string) => Promise<Answer>): Promise<Answer> => {
  const postgres = await startEmbeddedPostgres({ dataFolder: at(name) });
  return look(postgres.connectionString).finally(postgres.stop);
};

const idsIn = async (connectionString: string): Promise<Set<string>> =>
  new Set((await askOf<{ id: string }>(connectionString, 'SELECT id FROM handouts')).map(({ id }) => id));

const momentNow = async (): Promise<string> =>
  (await askOf<{ now: Date }>(live.connectionString, 'SELECT clock_timestamp() AS now'))[0]?.now.toISOString() ?? '';

test('restores a backup made while people work: all that was issued before it, nothing of after, every chain whole', async () => {
  const before = await issue();
  let isDone = false;
  const meanwhile: string[] = [];
  const working = (async () => {
    while (!isDone) meanwhile.push(await issue());
  })();
  const made = await backUp('daily');
  isDone = true;
  await working;
  const after = await issue();
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('Backup made')]);
  expect(meanwhile.length).toBeGreaterThan(0);
  const backup = await onlyBackupIn('daily');
  expect([(await stat(at('daily'))).mode & 0o777, (await stat(backup)).mode & 0o777]).toEqual([0o700, 0o700]);

  const restored = await runScript('restore', { PLAINLEAF_DATA: at('again') }, '--from', backup);
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Whole: every chain')]);
  const ids = await lookInto('again', idsIn);
  expect([ids.has(before), ids.has(after)]).toEqual([true, false]);
  const promised = Object.values((await readManifest(backup)).contents.issued).reduce((sum, n) => sum + n, 0);
  expect(ids.size).toBeGreaterThanOrEqual(promised);
  expect(await readFile(at('again', 'auth-secret'), 'utf8')).toBe(await readFile(at('live', 'auth-secret'), 'utf8'));
  await reportFigure('OPS-01', {
    'sheets issued while backing up': meanwhile.length,
    'of these restored': meanwhile.filter((id) => ids.has(id)).length,
    'backup seconds': made.seconds.toFixed(1),
    'restore seconds': restored.seconds.toFixed(1),
  });
});

test('refuses a running database, and one that is there unless it is told to take its place', async () => {
  const from = await onlyBackupIn('daily');
  const running = await runScript('restore', { PLAINLEAF_DATA: at('live') }, '--from', from, '--replace');
  expect([running.code, running.said]).toEqual([1, expect.stringContaining('Stop it, then restore')]);
  const there = await runScript('restore', { PLAINLEAF_DATA: at('again') }, '--from', from);
  expect([there.code, there.said]).toEqual([1, expect.stringContaining('or say --replace')]);
  // Nobody waits minutes for a backup to be checked, to be told so then.
  expect(running.said + there.said).not.toContain('Checking the backup');
});

test('goes back to the moment between two known sheets with the log that was put away, and keeps what gives way', async () => {
  const early = await issue();
  const moment = await momentNow();
  const late = await issue();
  const [{ file } = { file: '' }] = await askOf<{ file: string }>(
    live.connectionString,
    'SELECT pg_walfile_name(pg_switch_wal()) AS file',
  );
  await expect.poll(() => readdir(at('archive')), { timeout: 20_000 }).toContain(file);

  const options = ['--from', await onlyBackupIn('daily'), '--archive', at('archive')];
  const tooLate = await runScript(
    'restore',
    { PLAINLEAF_DATA: at('late') },
    ...options,
    '--until',
    '2999-01-01T00:00:00Z',
  );
  expect([tooLate.code, tooLate.said]).toEqual([1, expect.stringContaining('ends before 2999-01-01')]);
  const inPlace = ['--replace', '--until', moment];
  const restored = await runScript('restore', { PLAINLEAF_DATA: at('again') }, ...options, ...inPlace);
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Whole: every chain')]);
  const aside = /kept in (.*)\.$/m.exec(restored.said)?.[1] ?? '';
  expect((await stat(path.join(aside, 'PG_VERSION'))).isFile()).toBe(true);
  const ids = await lookInto('again', idsIn);
  expect([ids.has(early), ids.has(late)]).toEqual([true, false]);
  await reportFigure('OPS-01', { 'restored to the moment between two sheets': moment });
});

test('backs up any server by its rows, and restores them into an empty database, the same to the last byte', async () => {
  const made = await backUp('rows', { DATABASE_URL: live.connectionString, PLAINLEAF_DATA: at('nothing-here') });
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('AUTH_SECRET is not in it')]);
  const backup = await onlyBackupIn('rows');
  await askOf(live.connectionString, 'CREATE DATABASE restored');
  const target = live.connectionString.replace(/\/plainleaf$/, '/restored');
  const restored = await runScript('restore', { DATABASE_URL: target }, '--from', backup);
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Whole: every chain')]);
  for (const table of Object.keys((await readManifest(backup)).contents.rows)) {
    const sql = `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS sum FROM ${table} t`;
    expect([table, await askOf(target, sql)]).toEqual([table, await askOf(live.connectionString, sql)]);
  }
  // Guards and numbers go on from there.
  await expect(askOf(target, 'DELETE FROM audit_events')).rejects.toThrow(/append-only/);
  const next = "SELECT nextval('topic_changes_id_seq') AS n";
  expect(await askOf(target, next)).toEqual(await askOf(live.connectionString, next));

  const twice = await runScript('restore', { DATABASE_URL: target }, '--from', backup);
  expect([twice.code, twice.said]).toEqual([1, expect.stringContaining('There are tables in this database already')]);
});

test('refuses to back up for a user from whom row security hides the rows', async () => {
  await askOf(live.connectionString, "CREATE ROLE half_blind LOGIN PASSWORD 'x' IN ROLE plainleaf_app");
  const blind = new URL(live.connectionString);
  [blind.username, blind.password] = ['half_blind', 'x'];
  const made = await backUp('blind', { DATABASE_URL: blind.href });
  expect([made.code, made.said]).toEqual([1, expect.stringContaining('does not see every clinic')]);
  expect(await backupsIn('blind')).toEqual([]);
});

test('refuses a backup that is damaged, was interrupted, or is of a newer version, and touches nothing', async () => {
  const backup = await onlyBackupIn('daily');
  const manifest = path.join(backup, 'manifest.json');
  const kept = await readFile(manifest, 'utf8');
  const refuse = async (words: string) => {
    const said = await runScript('restore', { PLAINLEAF_DATA: at('untouched') }, '--from', backup);
    expect([said.code, said.said]).toEqual([1, expect.stringContaining(words)]);
    expect(await stat(at('untouched', 'cluster')).catch(() => null)).toBeNull();
  };
  await writeFile(manifest, kept.replace(/("migrations": \[)/, '$1"29990101000000_from_the_future",'));
  await refuse('is of a newer Plainleaf');
  await rm(manifest);
  await refuse('is no whole backup');
  await writeFile(manifest, kept);
  await truncate(path.join(backup, 'cluster/global/pg_control'), 100);
  await refuse('cluster/global/pg_control of this backup is not as it was written');
});
