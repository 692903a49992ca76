import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addViews, type BuiltLedger, buildLedger } from '@/tests/builders/ledger-builder';
import { asOwner, ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let ledger: BuiltLedger;
let folder = '';
let heads = '';

beforeAll(async () => {
  ledger = await buildLedger();
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-heads-'));
  heads = path.join(folder, 'heads.json');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const verify = (...options: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', '--conditions=react-server', 'scripts/ledger-verify.ts', ...options];
    // No secret of the app is needed, and none is given.
    const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, DATABASE_URL: ownerConnection() };
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` });
    });
  });

const tamper = (sql: string) => asOwner((client) => client.query(`SET session_replication_role = 'replica'; ${sql}`));

const headOf = async (): Promise<{ seq: string; link: string }> => {
  const sql = "SELECT seq, encode(link, 'hex') AS link FROM chain_heads WHERE clinic_id = $1";
  return asOwner(async (client) => (await client.query(sql, [ledger.actor.clinicId])).rows[0]);
};

test('prints the head of each clinic, ends with 0 when all is whole, and keeps the heads in the file', async () => {
  const { seq, link } = await headOf();
  const { code, said } = await verify('--heads', heads);
  expect(said).toContain(`head ${seq} ${link}`);
  expect(said).toMatch(/rows in [\d.]+ s: whole/);
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(heads, 'utf8'))).toEqual({ [ledger.actor.clinicId]: { seq, link } });
});

test('moves the kept heads on as the chain grows', async () => {
  await addViews(ledger.actor, 3);
  expect(await verify('--heads', heads)).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(heads, 'utf8'))[ledger.actor.clinicId]).toEqual(await headOf());
});

test('finds an end that was cut off by the head kept in the file, and leaves the file as it was', async () => {
  const kept = await readFile(heads, 'utf8');
  await tamper(`DELETE FROM audit_events e USING chain_heads h WHERE e.clinic_id = h.clinic_id AND e.seq = h.seq;
    UPDATE chain_heads h SET seq = e.seq, link = e.link FROM audit_events e WHERE e.clinic_id = h.clinic_id AND e.seq = h.seq - 1`);
  expect(await verify()).toMatchObject({ code: 0 });
  const { code, said } = await verify('--heads', heads);
  expect(said).toContain('the link kept elsewhere is not in the chain');
  expect(code).toBe(1);
  expect(await readFile(heads, 'utf8')).toBe(kept);
});

test('says counts that drifted apart from the ledger, and ends with 1', async () => {
  await tamper('UPDATE handout_counts SET issued = issued + 1');
  const { code, said } = await verify();
  expect(said).toMatch(/handout_counts .*: says \d+, \d+, the ledger \d+, \d+/);
  expect(said).toContain('NOT WHOLE');
  expect(code).toBe(1);
  await tamper('UPDATE handout_counts SET issued = issued - 1');
});

test('names the clinic, the event and the record of what was changed, and ends with 1', async () => {
  const [handoutId] = ledger.handoutIds;
  await tamper(`UPDATE handouts SET issued_by_name = 'Nobody' WHERE id = '${handoutId}'`);
  const { code, said } = await verify();
  expect(said).toMatch(
    new RegExp(
      `clinic ${ledger.actor.clinicId} event \\d+ .*handout\\.issued.* handout ${handoutId}: the record of this event`,
    ),
  );
  expect(code).toBe(1);
});
