import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { type DatabaseProxy, startDatabaseProxy } from '@/tests/setup/database-proxy';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { issuedIn } from '@/tests/trust/faults/issued-in';
import { expectUnavailable, type Visit, visit, visitDesk } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

const sheets = trustSize({ short: 4, full: 8 });
const awaySeconds = trustSize({ short: 1, full: 30 });

let proxy: DatabaseProxy;
let app: RunningApp;
let user: BuiltUser;

beforeAll(async () => {
  user = await buildUser();
  proxy = await startDatabaseProxy(process.env.DATABASE_URL ?? '');
  app = await startRunningApp({ env: { DATABASE_URL: proxy.connectionString } });
  // What is measured below is the fault, not the first sheet of a process.
  await untilBack();
});

afterAll(async () => {
  await app?.stop();
  await proxy?.stop();
});

const desk = () => visitDesk(app, user.sealed, aComposeRequest());

const slowest = (visits: readonly Visit[]): number => Math.round(Math.max(...visits.map(({ ms }) => ms)));

/** Everybody is served again; answers how many seconds it took until then. */
const untilBack = async (): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const visits = await desk();
    const seconds = (performance.now() - began) / 1000;
    if (visits.every(({ status }) => status === 200)) return seconds;
    if (seconds > 60) throw new Error(`Still not back: ${visits.map(({ status }) => status).join(', ')}`);
    await pause(100);
  }
};

const readiness = async () => {
  const answer = await visit(app, '/readyz');
  return { status: answer.status, ...JSON.parse(answer.body) };
};

const visitWhile = async (seconds: number, limitMs: number): Promise<Visit[]> => {
  const all: Visit[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    const visits = await desk();
    for (const answer of visits) expectUnavailable(answer, limitMs);
    all.push(...visits);
    // Whoever watches the process must not end it for what is the database's fault.
    expect(await visit(app, '/livez')).toMatchObject({ status: 200, body: '{"live":true}' });
  }
  return all;
};

test('answers 503 within two seconds, pages and API, while the database is away; serves again by itself', async () => {
  await proxy.become('away');
  const visits = await visitWhile(awaySeconds, 2000);
  expect(await readiness()).toMatchObject({ status: 503, ready: false, parts: { database: false, printing: true } });
  await proxy.become('there');
  const backSeconds = await untilBack();
  expect(backSeconds).toBeLessThan(5);
  await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200, ready: true }), 5000);
  const slowestMs = slowest(visits);
  await reportFigure('FLT-01', { awaySeconds, answers: visits.length, all503: 'yes', slowestMs, backSeconds });
});

test('answers 503 within five seconds while the database takes connections and says nothing', async () => {
  await proxy.become('frozen');
  const visits = await visitWhile(awaySeconds, 5000);
  expect(await readiness()).toMatchObject({ status: 503, parts: { database: false } });
  // As a machine that is unplugged: what was open is not heard of again.
  await proxy.become('away');
  await proxy.become('there');
  const backSeconds = await untilBack();
  expect(backSeconds).toBeLessThan(5);
  const slowestMs = slowest(visits);
  await reportFigure('FLT-02', { frozenSeconds: awaySeconds, answers: visits.length, slowestMs, backSeconds });
});

test('records nothing by half when the database goes while sheets are issued', async () => {
  const body = await toIssueRequest(aComposeRequest());
  const issue = (at: number) => {
    const headers = { 'idempotency-key': `${user.actor.userId}-${at}` };
    return visit(app, '/api/v1/handouts', { method: 'POST', sealed: user.sealed, body, headers });
  };
  const issuing = Array.from({ length: sheets }, (_, at) => issue(at));
  await issuing[0];
  await proxy.become('away');
  const answers = await Promise.all(issuing);
  for (const answer of answers) if (answer.status !== 201) expectUnavailable(answer, 15_000);
  await proxy.become('there');
  await untilBack();
  const acknowledged = answers.filter(({ status }) => status === 201).length;
  const issued = await issuedIn(user.actor.clinicId);
  expect(issued).toMatchObject({ files: issued.handouts, events: issued.handouts, isWhole: true });
  expect(issued.handouts).toBeGreaterThanOrEqual(acknowledged);
  for (let at = 0; at < sheets; at += 1) expect((await issue(at)).status).toBe(201);
  const all = { handouts: sheets, files: sheets, events: sheets, isWhole: true };
  expect(await issuedIn(user.actor.clinicId)).toMatchObject(all);
});
