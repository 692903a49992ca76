import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processOwner } from '@/lib/db/embedded/process-owner';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner, ownerConnection, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { issuedIn } from '@/tests/trust/faults/issued-in';
import { expectUnavailable, visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

const run = promisify(execFile);

let app: RunningApp;
let user: BuiltUser;
let body: unknown;

beforeAll(async () => {
  user = await buildUser();
  body = await toIssueRequest(aComposeRequest());
  app = await startRunningApp();
});

afterAll(() => app?.stop());

let clicks = 0;

const issue = () => {
  clicks += 1;
  const headers = { 'idempotency-key': `${user.actor.userId}-${clicks}` };
  return visit(app, '/api/v1/handouts', { method: 'POST', sealed: user.sealed, body, headers });
};

const database = (): string => new URL(ownerConnection()).pathname.slice(1);

/** A setting of the database counts for connections that are made after it. */
const setReadOnly = (value: 'on' | 'off') =>
  asOwner(async (client) => {
    await client.query('SET default_transaction_read_only = off');
    await client.query(`ALTER DATABASE ${database()} SET default_transaction_read_only = ${value}`);
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  });

test('says so where something has to be written into a database that may only be read, and shows the rest', async () => {
  expect((await issue()).status).toBe(201);
  await setReadOnly('on');
  const preview = () =>
    visit(app, '/api/v1/handouts/preview', { method: 'POST', sealed: user.sealed, body: aComposeRequest() });
  for (let tries = 0; tries < 3; tries += 1) expectUnavailable(await issue(), 5000);
  expect((await preview()).status).toBe(200);
  await setReadOnly('off');
  await vi.waitFor(async () => expect((await issue()).status).toBe(201), 5000);
  expect(await issuedIn(user.actor.clinicId)).toMatchObject({ handouts: 2, files: 2, events: 2, isWhole: true });
});

/** A disk of 12 MB, PostgreSQL's own, where this user may make one: for the tables that issuing fills. */
const makeSmallDisk = async (): Promise<string | null> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-disk-'));
  const { uid = 0, gid = 0 } = processOwner();
  const options = `size=12m,mode=0700,uid=${uid},gid=${gid}`;
  return run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).then(
    () => folder,
    async () => {
      await rm(folder, { recursive: true });
      return null;
    },
  );
};

const removeSmallDisk = async (folder: string): Promise<void> => {
  await run('umount', [folder]);
  await rm(folder, { recursive: true });
};

const tablesOfAHandout = ['handouts', 'handout_files', 'advice_given', 'audit_events'];

const moveTables = (tablespace: string) =>
  asOwner(async (client) => {
    for (const table of tablesOfAHandout) await client.query(`ALTER TABLE ${table} SET TABLESPACE ${tablespace}`);
  });

/** As the disk does, in PostgreSQL's own code for it, where this user may not have a small disk. */
const refuseAsFullDisk = (isFull: boolean) =>
  asOwner((client) =>
    client.query(
      isFull
        ? `CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
             'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''disk_full''; END';
           CREATE TRIGGER disk_is_full BEFORE INSERT ON handout_files EXECUTE FUNCTION disk_is_full()`
        : 'DROP TRIGGER disk_is_full ON handout_files; DROP FUNCTION disk_is_full()',
    ),
  );

const expectRefusedWhole = async (before: number) => {
  for (let tries = 0; tries < 3; tries += 1) expectUnavailable(await issue(), 5000);
  expect(await issuedIn(user.actor.clinicId)).toMatchObject({ handouts: before, files: before, events: before });
};

const expectIssuedAgain = async (before: number) => {
  const began = performance.now();
  expect((await issue()).status).toBe(201);
  const after = before + 1;
  expect(await issuedIn(user.actor.clinicId)).toMatchObject({ handouts: after, files: after, isWhole: true });
  return (performance.now() - began) / 1000;
};

const fillDisk = async (client: Client): Promise<void> => {
  for (;;) await client.query("INSERT INTO filling SELECT repeat('x', 1000) FROM generate_series(1, 200)");
};

/** Issues on this disk, fills it, and makes room again; answers how long the first sheet after that took. */
const onSmallDisk = async (folder: string, before: number): Promise<number> => {
  await asOwner((client) => client.query(`CREATE TABLESPACE small_disk LOCATION '${folder}'`));
  await moveTables('small_disk');
  expect((await issue()).status).toBe(201);
  await asOwner(async (client) => {
    await client.query('CREATE TABLE filling (text text) TABLESPACE small_disk');
    await expect(fillDisk(client)).rejects.toMatchObject({ code: '53100' });
  });
  await expectRefusedWhole(before + 1);
  await asOwner((client) => client.query('DROP TABLE filling'));
  const backSeconds = await expectIssuedAgain(before + 1);
  await moveTables('pg_default');
  await asOwner((client) => client.query('DROP TABLESPACE small_disk'));
  return backSeconds;
};

const whereRefused = async (before: number): Promise<number> => {
  await refuseAsFullDisk(true);
  await expectRefusedWhole(before);
  await refuseAsFullDisk(false);
  return expectIssuedAgain(before);
};

test('issues nothing, and nothing by half, while the disk is full; issues again when there is room', async () => {
  const { handouts } = await issuedIn(user.actor.clinicId);
  const disk = await makeSmallDisk();
  if (disk === null) {
    const backSeconds = await whereRefused(handouts);
    return reportFigure('FLT-04', { fault: 'disk full', how: 'what PostgreSQL answers then', backSeconds });
  }
  try {
    const backSeconds = await onSmallDisk(disk, handouts);
    await reportFigure('FLT-04', { fault: 'disk full', how: 'a disk of 12 MB', backSeconds });
  } finally {
    await removeSmallDisk(disk);
  }
});
