import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import { seedContent } from '@/prisma/seed';
import { verifyLedger } from '@/scripts/ledger/verify-ledger';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { aComposeRequest, aRequestFor, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { askApp } from '@/tests/setup/ask-app';
import { type Click, clickOnce, clickUntilIssued } from '@/tests/setup/issue-over-http';
import { type OwnPostgres, startOwnPostgres } from '@/tests/setup/own-postgres';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';

const issues = trustSize({ short: 16, full: 1000 });
const appKills = trustSize({ short: 1, full: 10 });
const databaseStops = trustSize({ short: 1, full: 2 });
const cliniciansAtOnce = 4;

let postgres: OwnPostgres;
let app: RunningApp;
const people: BuiltUser[] = [];

beforeAll(async () => {
  process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
  process.env.APP_URL = 'http://localhost:3000';
  process.env.LOG_LEVEL = 'silent';
  postgres = await startOwnPostgres();
  await seedContent();
  for (let clinic = 0; clinic < 4; clinic += 1) {
    const clinicId = await buildClinic();
    people.push(await buildUser({ clinicId }), await buildUser({ clinicId }));
  }
  app = await startRunningApp();
});

afterAll(async () => {
  await app?.stop();
  await closeDatabase();
  await postgres?.remove();
});

/** Each sheet another: for a patient of the clinic, or for nobody by name. */
const aClick = async (at: number): Promise<Click> => {
  const user = people[at % people.length];
  if (!user) throw new Error('There is nobody to issue anything.');
  const { clinicId } = user.actor;
  const choices = { note: `Sheet ${at}.` };
  const request = at % 3 === 0 ? aRequestFor(await buildPatient(clinicId), { choices }) : aComposeRequest({ choices });
  return { sealed: user.sealed, clinicId, key: randomUUID(), request: await toIssueRequest(request) };
};

/** After how many answers each fault comes: spread over the whole run, stops of the database among the kills. */
const plan = (): Map<number, 'kill the app' | 'stop the database'> => {
  const faults = appKills + databaseStops;
  const isStop = (at: number) =>
    Math.floor(((at + 1) * databaseStops) / faults) > Math.floor((at * databaseStops) / faults);
  return new Map(
    Array.from({ length: faults }, (_, at) => [
      Math.round(((at + 1) * issues) / (faults + 1)),
      isStop(at) ? 'stop the database' : 'kill the app',
    ]),
  );
};

const killApp = async () => {
  app.kill('SIGKILL');
  await app.exited;
  app = await startRunningApp({ port: app.port });
};

const rowsSql = `
  SELECT h.id, h.clinic_id, h.idempotency_key AS key, h.pdf_sha256, encode(sha256(f.bytes), 'hex') AS file_sha256,
    (SELECT count(*)::int FROM audit_events e WHERE e.record_id = h.id AND e.type = 'handout.issued') AS events
  FROM handouts h LEFT JOIN handout_files f ON f.handout_id = h.id`;

type Row = { id: string; clinic_id: string; key: string; pdf_sha256: string; file_sha256: string; events: number };

const readRows = async (): Promise<Row[]> => {
  const client = new Client({ connectionString: postgres.connectionString });
  await client.connect();
  return (await client.query<Row>(rowsSql).finally(() => client.end())).rows;
};

const reprint = async (click: Click, id: string): Promise<string> => {
  const response = await askApp(app, `/api/v1/handouts/${id}/pdf`, { method: 'GET', sealed: click.sealed });
  return createHash('sha256')
    .update(new Uint8Array(await response.arrayBuffer()))
    .digest('hex');
};

test('keeps every sheet that was answered for exactly once, while its server is killed and its database stopped', async () => {
  const clicks: Click[] = [];
  for (let at = 0; at < issues; at += 1) clicks.push(await aClick(at));
  const answered = new Map<string, IssuedHandout>();
  const givenUp = new Set<string>();
  const faults = plan();
  const happening: Promise<void>[] = [];
  let cannotComeBack: unknown = null;
  let retries = 0;
  const started = performance.now();

  const settle = () => {
    const fault = faults.get(answered.size + givenUp.size);
    // Not waited for: the others are in the middle of their work, and this one goes on clicking too.
    if (!fault) return;
    const coming = fault === 'kill the app' ? killApp() : postgres.stopAtOnceAndStart();
    happening.push(coming);
    coming.catch((error: unknown) => {
      cannotComeBack = error;
    });
  };
  const running = () => {
    if (cannotComeBack) throw cannotComeBack;
    return app;
  };
  await allInTurns(clicks, cliniciansAtOnce, async (click, at) => {
    const first = await clickOnce(app, click);
    if (first.kind === 'issued') answered.set(click.key, first.handout);
    // Some walk away after one try: theirs may be in the record or not, but never twice.
    else if (at % 4 === 0) givenUp.add(click.key);
    else {
      const later = await clickUntilIssued(running, click);
      retries += 1 + later.retries;
      answered.set(click.key, later.handout);
    }
    settle();
  });
  await Promise.all(happening);
  const seconds = (performance.now() - started) / 1000;

  const rows = await readRows();
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const wrong = clicks.flatMap(({ key, clinicId }) => {
    const found = byKey.get(key) ?? [];
    const handout = answered.get(key);
    const isRight = handout
      ? found.length === 1 && found[0]?.id === handout.id && found[0].clinic_id === clinicId
      : givenUp.has(key) && found.length <= 1;
    return isRight ? [] : [{ key, handout, found }];
  });
  expect(wrong).toEqual([]);
  expect(rows.filter(({ key }) => !clicks.some((click) => click.key === key))).toEqual([]);
  expect(rows.filter(({ pdf_sha256, file_sha256, events }) => pdf_sha256 !== file_sha256 || events !== 1)).toEqual([]);

  let reprinted = 0;
  await allInTurns(clicks, cliniciansAtOnce, async (click) => {
    const [row] = byKey.get(click.key) ?? [];
    if (!row) return;
    expect([row.id, await reprint(click, row.id)]).toEqual([row.id, row.pdf_sha256]);
    reprinted += 1;
  });

  const said: string[] = [];
  const ledger = await withLedgerReader(postgres.connectionString, async (read, clinics) =>
    verifyLedger({ read, clinicIds: await clinics(), kept: {} }, (line) => said.push(line)),
  );
  expect(ledger.isWhole ? [] : said).toEqual([]);
  expect(Object.keys(ledger.heads)).toHaveLength(4);

  // The proof that the faults hit somebody at work.
  expect(retries + givenUp.size).toBeGreaterThanOrEqual(appKills);
  await reportFigure('REL-01', {
    issues,
    'kill -9 of the app': appKills,
    'immediate stops of PostgreSQL': databaseStops,
    acknowledged: answered.size,
    retries,
    'given up': givenUp.size,
    'of these in the record': [...givenUp].filter((key) => byKey.has(key)).length,
    duplicates: 0,
    'broken links': 0,
    'PDFs served as recorded': reprinted,
    seconds: seconds.toFixed(1),
  });
});
