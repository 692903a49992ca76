import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { expectUnavailable, visit } from '@/tests/trust/faults/visit';

provideDatabaseWithContent();

let app: RunningApp;

beforeAll(async () => {
  app = await startRunningApp({ env: { DATABASE_POOL_SIZE: '2' } });
});

afterAll(() => app?.stop());

test('answers 503 to ten callers of a pool of two whose connections are taken, and serves them once they are free', async () => {
  const { sealed } = await buildUser();
  const call = (at: number) =>
    at % 2 === 0
      ? visit(app, '/', { sealed })
      : visit(app, '/api/v1/patients/search', { method: 'POST', sealed, body: { query: '' } });
  const callers = () => Promise.all(Array.from({ length: 10 }, (_, at) => call(at)));
  // What is measured is the waiting, not the first page of a process.
  for (const at of [0, 1]) expect((await call(at)).status).toBe(200);
  const answers = await asOwner(async (client) => {
    await client.query('BEGIN; LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE');
    return callers().finally(() => client.query('ROLLBACK'));
  });
  for (const answer of answers) expectUnavailable(answer, 5000);
  for (let at = 0; at < 10; at += 1) expect((await call(at)).status).toBe(200);
  // Two have the connections, and ask what stands before the lock as before a frozen database; eight wait for a connection.
  const times = answers.map(({ ms }) => Math.round(ms)).sort((one, other) => one - other);
  await reportFigure('FLT-03', { callers: 10, pool: 2, waitedMs: times[7] ?? 0, slowestMs: times[9] ?? 0 });
});
