import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { type AppWithoutProxy, buildAppWithoutProxy } from '@/tests/trust/access/app-without-proxy';
import { type AccessCase, casesOf, findDoors } from '@/tests/trust/access/cases-of-app';
import { findWrong, letInAll, prepareAll, sendAll, someOfEachDoor, split } from '@/tests/trust/access/run-cases';
import { send } from '@/tests/trust/access/send';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';
import { buildWorld, type World } from '@/tests/trust/access/world';

provideDatabase();

let built: AppWithoutProxy;
let app: RunningApp;
let world: World;
let cases: AccessCase[];
beforeAll(async () => {
  world = await buildWorld();
  const all = (await findDoors()).flatMap(casesOf);
  cases = trustSize({ short: someOfEachDoor(all, 3), full: all });
  built = await buildAppWithoutProxy();
  app = await startRunningApp({ folder: built.folder });
});
afterAll(async () => {
  await app?.stop();
  await built?.remove();
  await closeRenderPool();
});

test('no proxy runs: a page has no nonce', async () => {
  const { status, text, headers } = await send(app.address, { path: '/sign-in' });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).not.toContain('nonce-');
  expect(text).not.toMatch(/nonce="[^"]/);
});

test('the whole matrix holds without the proxy', async () => {
  const { kept, letIn } = split(world, cases);
  const prepared = await prepareAll(world, kept);
  const before = await readWholeDatabase();
  const refused = await sendAll(app.address, prepared);
  expect(findWrong(refused)).toEqual([]);
  expect(await readWholeDatabase()).toEqual(before);
  const entered = await letInAll(app.address, world, trustSize({ short: someOfEachDoor(letIn, 1), full: letIn }));
  expect(findWrong(entered)).toEqual([]);
  await reportFigure('SEC-04', { cases: refused.length + entered.length });
});
