import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IssueRequest } from '@/lib/domain/handout/compose-request';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { issuedIn } from '@/tests/trust/faults/issued-in';
import { type Ask, askOnce, type Outcome, startSteadyLoad } from '@/tests/trust/faults/steady-load';
import { visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

const perSecond = trustSize({ short: 20, full: 50 });
const loadSeconds = trustSize({ short: 2, full: 10 });
const restarts = trustSize({ short: 1, full: 6 });

let running: RunningApp[];
let user: BuiltUser;
let sheet: IssueRequest;

beforeAll(async () => {
  user = await buildUser();
  sheet = await toIssueRequest(aComposeRequest());
  running = await Promise.all([start(), start()]);
});

afterAll(() => Promise.all(running.map((app) => app.stop())));

/** One of the two, in turns. */
const the = (turn: number): RunningApp => {
  const app = running[turn % running.length];
  if (!app) throw new Error('There is no app.');
  return app;
};

/** Mostly searches, some pages, and sheets that are issued, each once. */
const anAsk = (at: number, run: string): Ask => {
  if (at % 10 === 0) return { path: '/recalls' };
  const post = { method: 'POST' };
  if (at % 25 === 5) {
    const headers = { 'idempotency-key': `${user.actor.userId}-${run}-${at}` };
    return { ...post, path: '/api/v1/handouts', body: sheet, headers };
  }
  return { ...post, path: '/api/v1/patients/search', body: { query: '' } };
};

const ask = (app: RunningApp, at: number, run: string): Promise<Outcome> =>
  askOnce({ port: app.port, origin: app.address, sealed: user.sealed }, anAsk(at, run));

const start = async (port?: number): Promise<RunningApp> => {
  const app = await startRunningApp(port === undefined ? {} : { port });
  // The first sheet of each of the two printing workers waits until it has started.
  await Promise.all(['first', 'second'].map((sheet) => ask(app, 5, `${sheet}-of-${app.pid}`)));
  return app;
};

const statusOf = (outcome: Outcome): string => {
  if (outcome.kind !== 'answered') return outcome.kind;
  return outcome.status < 300
    ? String(outcome.status)
    : `${outcome.status} ${outcome.path} ${outcome.body.slice(0, 300)}`;
};

const isToldToComeAgain = (outcome: Outcome): boolean => outcome.kind === 'answered' && outcome.status === 503;

const count = (outcomes: readonly Outcome[], kind: Outcome['kind']): number =>
  outcomes.filter((outcome) => outcome.kind === kind).length;

test('serves everybody while two of them are restarted one after the other', async () => {
  let turn = 0;
  /** As a balancer: in turns, and by the other one where the first takes no connection. */
  const throughBalancer = async (at: number): Promise<Outcome> => {
    turn += 1;
    for (let tries = 0; ; tries += 1) {
      const outcome = await ask(the(turn + tries), at, 'rolling');
      if (outcome.kind !== 'refused' || tries === 3) return outcome;
    }
  };
  const load = startSteadyLoad(trustSize({ short: 5, full: 20 }), throughBalancer);
  for (let restart = 0; restart < restarts; restart += 1) {
    const old = the(restart);
    await old.end();
    running[restart % running.length] = await start(old.port);
  }
  const outcomes = await load.stop();
  expect(outcomes.filter(({ kind }) => kind !== 'answered')).toEqual([]);
  expect([...new Set(outcomes.map(statusOf))].sort()).toEqual(['200', '201']);
  await reportFigure('FLT-05', { rollingRestarts: restarts, asked: outcomes.length, notAnswered: 0 });
});

test('answers everything that it took on before it ends, under a steady load, and ends by itself', async () => {
  const app = the(0);
  const before = await issuedIn(user.actor.clinicId);
  const load = startSteadyLoad(perSecond, (at) => ask(app, at, 'ending'));
  await pause(loadSeconds * 1000);
  const asked = performance.now();
  app.kill('SIGTERM');
  const readiness = await visit(app, '/readyz');
  const code = await app.exited;
  const seconds = (performance.now() - asked) / 1000;
  const outcomes = await load.stop();
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(20);
  expect(readiness.status).toBe(503);
  expect(JSON.parse(readiness.body)).toMatchObject({ parts: { serving: false } });
  expect(outcomes.filter(({ kind }) => kind === 'cut')).toEqual([]);
  // A machine that can't keep up with all of this may have told the last of them to come again.
  const others = outcomes.filter((outcome) => !isToldToComeAgain(outcome));
  expect([...new Set(others.map(statusOf))].sort()).toEqual(['200', '201', 'refused']);
  const issued = outcomes.filter((outcome) => statusOf(outcome) === '201').length;
  const after = await issuedIn(user.actor.clinicId);
  expect(after).toMatchObject({ handouts: before.handouts + issued, files: after.handouts, isWhole: true });
  await reportFigure('FLT-05', {
    perSecond,
    answered: count(others, 'answered'),
    toldToComeAgain: outcomes.length - others.length,
    cut: count(outcomes, 'cut'),
    refusedAfterTheEnd: count(outcomes, 'refused'),
    exitSeconds: seconds,
  });
});
