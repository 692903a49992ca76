import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';
import { allDoors } from '@/tests/trust/access/all-doors';
import { type AppWithoutProxy, buildAppWithoutProxy } from '@/tests/trust/access/app-without-proxy';
import { casesOf, type Door, findDoors } from '@/tests/trust/access/cases-of-app';
import { inTurns } from '@/tests/trust/access/in-turns';
import { findWrong, letInAll, prepareAll, sendAll, someOfEachDoor, split } from '@/tests/trust/access/run-cases';
import { send } from '@/tests/trust/access/send';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';
import { confirmEverybody } from '@/tests/trust/access/world';

/** In short few of the API, of which the proxy sees no request. */
const triedDoors = (doors: readonly Door[]): Door[] =>
  doors.filter(({ address }, at) => !address.startsWith('/api/') || at % trustSize({ short: 8, full: 1 }) === 0);

/** The proxy sets the nonce of a page and nothing else: taken away, whoever was refused still is. */
export const testWithoutProxy = (): void => {
  let built: AppWithoutProxy;
  let app: RunningApp;
  beforeAll(async () => {
    await confirmEverybody();
    built = await buildAppWithoutProxy();
    app = await startRunningApp({ folder: built.folder });
  });
  afterAll(async () => {
    await app?.stop();
    await built?.remove();
  });

  test('no proxy runs: a page has no nonce', async () => {
    const { status, text, headers } = await send(app.address, { path: '/sign-in' });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).not.toContain('nonce-');
    expect(text).not.toMatch(/nonce="[^"]/);
  });

  test('the whole matrix holds without the proxy', async () => {
    const { world } = allDoors();
    const { kept, letIn } = split(world, triedDoors(await findDoors()).flatMap(casesOf));
    const prepared = await prepareAll(world, trustSize({ short: someOfEachDoor(kept, 2), full: kept }));
    const before = await readWholeDatabase();
    const refused = await sendAll(app.address, prepared);
    expect(findWrong(refused)).toEqual([]);
    expect(await readWholeDatabase()).toEqual(before);
    const pages = letIn.filter(({ door }) => door.otherwise !== null);
    const entered = await letInAll(
      app.address,
      world,
      trustSize({ short: inTurns(someOfEachDoor(pages, 1), 0, 3), full: letIn }),
    );
    expect(findWrong(entered)).toEqual([]);
    await reportFigure('SEC-04', { cases: refused.length + entered.length });
  });
};
