import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComposeRequest } from '@/tests/builders/compose-request-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { expectUnavailable, type Visit, visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

const atOnce = trustSize({ short: 80, full: 400 });

let app: RunningApp;

beforeAll(async () => {
  app = await startRunningApp();
});

afterAll(() => app?.stop());

const slowest = (visits: readonly Visit[]): number => Math.round(Math.max(...visits.map(({ ms }) => ms)));

test('tells whoever comes when the printing queue is full to try again, and prints for those who are in it', async () => {
  const { sealed } = await buildUser();
  const preview = () => visit(app, '/api/v1/handouts/preview', { method: 'POST', sealed, body: aComposeRequest() });
  expect((await preview()).status).toBe(200);
  const flood = Promise.all(Array.from({ length: atOnce }, preview));
  // The process itself is not what waits.
  expect((await visit(app, '/livez')).status).toBe(200);
  const answers = await flood;
  const printed = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status !== 200);
  for (const answer of refused) expectUnavailable(answer, 15_000);
  expect(refused.length).toBeGreaterThan(0);
  expect(printed.length).toBeGreaterThan(0);
  expect((await preview()).status).toBe(200);
  const figures = { slowestPrintedMs: slowest(printed), slowestRefusedMs: slowest(refused) };
  await reportFigure('FLT-07', { sheetsAtOnce: atOnce, printed: printed.length, refused: refused.length, ...figures });
});
