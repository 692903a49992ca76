import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { issuedIn } from '@/tests/trust/faults/issued-in';
import { visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

let app: RunningApp;
let user: BuiltUser;

beforeAll(async () => {
  user = await buildUser();
  app = await startRunningApp({
    env: { NODE_OPTIONS: `--import ${path.resolve('tests/trust/faults/shifted-clock.mjs')}` },
  });
});

afterAll(() => app?.stop());

const moveClock = async (milliseconds: number) => {
  app.kill('SIGUSR2');
  await vi.waitFor(() => expect(app.output()).toContain(`clock moved by ${milliseconds}\n`), 5000);
};

const issuedOrder = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ at: Date; seq: string }>(
      `SELECT h.issued_at AS at, e.seq FROM handouts h
        JOIN audit_events e ON e.record_id = h.id AND e.type = 'handout.issued'
        WHERE h.clinic_id = $1 ORDER BY e.seq`,
      [user.actor.clinicId],
    );
    return rows.map(({ at }) => at.getTime());
  });

test('keeps sessions and the order of the chain when the clock of the app is set an hour on and an hour back', async () => {
  const body = await toIssueRequest(aComposeRequest());
  const issue = async (click: string) => {
    const headers = { 'idempotency-key': `${user.actor.userId}-${click}` };
    const { status } = await visit(app, '/api/v1/handouts', { method: 'POST', sealed: user.sealed, body, headers });
    expect(status, click).toBe(201);
    expect((await visit(app, '/', { sealed: user.sealed })).status, click).toBe(200);
  };
  await issue('at-the-time');
  await moveClock(3_600_000);
  await issue('an-hour-on');
  await moveClock(-3_600_000);
  await issue('an-hour-back');
  await moveClock(0);
  await issue('at-the-time-again');
  expect(await issuedIn(user.actor.clinicId)).toMatchObject({ handouts: 4, files: 4, events: 4, isWhole: true });
  const [first = 0, on = 0, back = 0, again = 0] = await issuedOrder();
  // The moments are the app's, wrong as they are; what came after what is the chain's, and was not moved.
  expect(on - first).toBeGreaterThan(3_500_000);
  expect(back - first).toBeLessThan(-3_500_000);
  expect(again).toBeGreaterThan(first);
  await reportFigure('FLT-04', { fault: 'clock set by an hour, on and back', issued: 4, chain: 'whole' });
});
