import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { askOnce } from '@/scripts/load/ask-once';
import { askForPages, askToIssue } from '@/scripts/load/asks';
import { describeMet } from '@/scripts/load/describe-met';
import { loadIssues, loadMixed, loadUntilBroken } from '@/scripts/load/loads';
import { makePeople, type People } from '@/scripts/load/make-people';
import { memoryOf } from '@/scripts/load/memory-of';
import { failuresOf, type Met } from '@/scripts/load/met';
import { sendSteadily } from '@/scripts/load/send-steadily';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { isFullTrust, trustSize } from '@/tests/setup/trust-size';

provideDatabaseWithContent();

const seconds = trustSize({ short: 2, full: 8 });

let app: RunningApp;
let people: People;

beforeAll(async () => {
  people = await makePeople(3, sessionCookieName());
  await closeRenderPool();
  app = await startRunningApp();
});
afterAll(() => app?.stop());

const countIssued = () =>
  asOwner((client) => client.query('SELECT count(*)::int AS issued FROM handouts').then(({ rows }) => rows[0].issued));

const told: Met[] = [];
const target = () => ({ address: app.address, people, tell: (met: Met) => void told.push(met) });

describe('what `npm run load` measures, for a few seconds and at a low rate', () => {
  test('pages, issues and printing beside each other all get what they ask for, and each issue is in the record', async () => {
    await loadMixed(target(), 1, { pages: 5, issues: 2, pdfs: 2 });
    const before = await countIssued();
    told.length = 0;
    const met = await loadMixed(target(), seconds, { pages: 5, issues: 2, pdfs: 2 });
    expect(met.map(({ name }) => name)).toEqual([
      'pages alone, 5/s',
      'pages beside the rest, 5/s',
      'issues, 2/s',
      'sheets printed again, 2/s',
    ]);
    expect(met.map(failuresOf)).toEqual([0, 0, 0, 0]);
    expect(told).toEqual(met);
    for (const one of met)
      expect(describeMet(one)).toMatch(
        /^\| [^|]+ \| [\d.]+ \| \d+ \| \d+ \| \d+ \| 0 \| {2}\| 0 \| 0 \| \d+ x 20[01] \|$/,
      );
    expect(await memoryOf(app.pid)).toBeGreaterThan(50);
    const issues = met[2]?.statuses['201'] ?? 0;
    expect(issues).toBe(2 * seconds);
    expect((await countIssued()) - before).toBe(issues);
    for (const { name, p50, p95, p99 } of met) await reportFigure('LD-03', { what: name, p50, p95, p99 });
  });
});

/** The first answer that turns this page away. */
const untilTurnedAway = async (): Promise<Response> => {
  for (;;) {
    const response = await fetch(`${app.address}/patients`, { headers: { cookie: people.people[0]?.cookie ?? '' } });
    if (response.status === 503) return response;
    await response.arrayBuffer();
  }
};

test('more pages than it can do: some are served, the rest told so at once, none is left without an answer, a sheet is issued meanwhile, and all is as before at once', async () => {
  const pages = askForPages(people);
  const wanted = { name: 'pages, 100/s offered', perSecond: 100, seconds, asks: pages };
  const [flood, turnedAway, issued] = await Promise.all([
    sendSteadily(app.address, wanted),
    untilTurnedAway(),
    untilTurnedAway().then(() => askOnce(app.address, askToIssue(people, app.address)())),
  ]);
  const { statuses, errors, unanswered } = flood;
  expect({ statuses: Object.keys(statuses), errors, unanswered }).toEqual({
    statuses: ['200', '503'],
    errors: 0,
    unanswered: 0,
  });
  expect(flood.turnedAway.p50).toBeLessThan(flood.p50);
  expect(issued.status).toBe(201);
  expect(await turnedAway.text()).toContain('Plainleaf is busy just now');
  expect(Object.fromEntries(turnedAway.headers)).toMatchObject({
    'retry-after': '5',
    'cache-control': 'private, no-store',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
  const after = await Promise.all(Array.from({ length: 3 }, () => askOnce(app.address, pages())));
  expect(after.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { p50, p95 } = flood;
  await reportFigure('LD-02', {
    what: wanted.name,
    served: statuses['200'] ?? 0,
    p50,
    p95,
    turnedAway: flood.turnedAway.count,
    toldMs: flood.turnedAway.p95,
  });
});

if (isFullTrust) {
  test('more than it can do is turned away in plain words for a machine, and it is itself again at once', async () => {
    const before = await countIssued();
    const [inTurn, steady] = await loadIssues(target(), seconds, { pages: 0, pdfs: 0, issues: 60 });
    if (!inTurn || !steady) throw new Error('Nothing was measured.');
    expect(Object.keys(inTurn.statuses)).toEqual(['201']);
    expect(Object.keys(steady.statuses).filter((status) => !['201', '429', '503'].includes(status))).toEqual([]);
    expect(steady.unanswered).toBe(0);
    const issued = (inTurn.statuses['201'] ?? 0) + (steady.statuses['201'] ?? 0);
    const recorded = (await countIssued()) - before;
    // A client that leaves at the end of its seconds may not have heard of the last issue.
    expect(recorded - issued).toBeGreaterThanOrEqual(0);
    expect(recorded - issued).toBeLessThanOrEqual(4);
    await reportFigure('LD-01', {
      offered: 60,
      perSecond: steady.perSecond,
      p95: steady.p95,
      inTurn: inTurn.perSecond,
    });
  });

  test('it breaks by turning people away, and is as before within ten seconds', async () => {
    const { steps, secondsUntilCalm } = await loadUntilBroken(target(), 10);
    const answers = new Set(steps.flatMap(({ statuses }) => Object.keys(statuses)));
    expect([...answers].filter((status) => !['201', '429', '503'].includes(status))).toEqual([]);
    expect(secondsUntilCalm).toBeLessThanOrEqual(10);
    await reportFigure('LD-02', { breaksAt: steps.at(-1)?.name ?? '', secondsUntilCalm });
  });
}
