import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { findRoutes, isWrite } from '@/tests/setup/route-manifest';
import { isFullTrust, trustSize } from '@/tests/setup/trust-size';
import { allDoors, closeAllDoors, type OpenDoor, openAllDoors, prepareRight } from '@/tests/trust/access/all-doors';
import { testAsQuick } from '@/tests/trust/access/as-quick';
import { type AccessCase, casesOf, findDoors, routeCases } from '@/tests/trust/access/cases-of-app';
import { testCrossSite } from '@/tests/trust/access/cross-site';
import { testExtraFields } from '@/tests/trust/access/extra-fields';
import { findMore } from '@/tests/trust/access/find-more';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { testOverSessions } from '@/tests/trust/access/over-sessions';
import {
  type Done,
  findWrong,
  letInAll,
  type PreparedCase,
  prepareAll,
  sendAll,
  someOfEachDoor,
  split,
} from '@/tests/trust/access/run-cases';
import { send } from '@/tests/trust/access/send';
import { type WayAround, waysAround } from '@/tests/trust/access/ways-around';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';
import { testWithoutProxy } from '@/tests/trust/access/without-proxy';
import { withoutWhatDiffers } from '@/tests/trust/access/without-what-differs';
import { confirmEverybody } from '@/tests/trust/access/world';

provideDatabase();

let cases: AccessCase[];
beforeAll(async () => {
  await openAllDoors();
  cases = (await findDoors()).flatMap(casesOf);
});
afterAll(closeAllDoors);

test('every route says in these tests how it is asked', async () => {
  expect(Object.keys(routeCases).sort()).toEqual((await findRoutes()).map(({ key }) => key).sort());
});

/** Words of the program itself: whether it knows them is no secret, and they stand in other words of the page. */
const wordOfProgram = /\[(language|instrument)\]/;

/** Which answers of one person at one door are not the same, byte for byte, although nothing is there in any of them. */
const findTelling = (done: readonly Done[]): string[] => {
  const said = new Map<string, Set<string>>();
  for (const { accessCase, prepared, answer } of done) {
    const { door, asker } = accessCase;
    if (wordOfProgram.test(door.address)) continue;
    // A page's data repeats its address; of those that can't be one, only the first is told from the rest of a page by its text.
    if (/^malformed [1-9]/.test(accessCase.kind)) continue;
    const name = `${door.key} for ${asker}, ${prepared.expected}`;
    const texts = said.get(name) ?? new Set();
    said.set(name, texts.add(withoutWhatDiffers(answer, prepared.params)));
  }
  return [...said].filter(([, texts]) => texts.size > 1).map(([name]) => name);
};

let kept: PreparedCase[];

test('refuses whom the policy refuses in the same bytes for whatever is asked, and leaves no trace but that it did', async () => {
  const { app, world } = allDoors();
  kept = await prepareAll(world, split(world, cases).kept);
  const before = await readWholeDatabase();
  const done = await sendAll(app.address, kept);
  const after = await readWholeDatabase();
  await reportFigure('SEC-01', { cases: cases.length, refused: done.length });
  expect(findWrong(done)).toEqual([]);
  expect(findTelling(done)).toEqual([]);
  expect(after).toEqual(before);
});

/** Each case goes so many ways, the next one the next ones: every way has some cases in short, hundreds in full. */
const waysFor = (index: number): WayAround[] => {
  const many = trustSize({ short: 1, full: 12 });
  return Array.from({ length: many }, (_, step) => waysAround[(index * many + step) % waysAround.length]).flatMap(
    (way) => way ?? [],
  );
};

test('whoever is refused is refused on every way around, learns nothing there, and changes nothing', async () => {
  const all = kept
    .filter(({ accessCase: { kind } }) => kind === 'own' || kind === 'foreign')
    .filter((_, index) => isFullTrust || index % 3 === 0)
    .flatMap((each, index) => waysFor(index).map((way) => ({ ...each, way })));
  const { app } = allDoors();
  const before = await readWholeDatabase();
  const more = await inParallel(all, 4, async ({ accessCase, prepared, way }) => {
    const answer = await send(app.address, way.change(prepared.sent));
    return findMore(accessCase, prepared, way, answer);
  });
  await reportFigure('SEC-03', { requests: all.length, ways: waysAround.length });
  expect(more.filter((found) => found !== null)).toEqual([]);
  expect(await readWholeDatabase()).toEqual(before);
});

describe('whoever is told that nothing is there is told so in the same time', () => testAsQuick());

describe('a session that is over', () => testOverSessions());

describe('what is right in every way but one', () => {
  let writes: OpenDoor[];
  beforeAll(async () => {
    await confirmEverybody();
    writes = await prepareRight('our admin', isWrite);
  });

  testCrossSite(() => writes);
  testExtraFields(() => writes);
});

describe('without the proxy', () => testWithoutProxy());

/** What still works after its answer comes last: it holds up nothing then, and ends with the app. */
const lastWhatGoesOn = (all: readonly AccessCase[]): AccessCase[] =>
  all.toSorted((one, other) => Number(one.door.how.goesOn ?? false) - Number(other.door.how.goesOn ?? false));

// Last: what is let in changes what the pages show.
test('lets in whom the policy lets in, as far as what they asked for', async () => {
  const { app, world } = allDoors();
  await confirmEverybody();
  const { letIn: all } = split(world, cases);
  // In short one of each door: to be let in is work, unlike being refused, and needs something new each time.
  const letIn = trustSize({ short: someOfEachDoor(all, 1), full: all });
  const done = await letInAll(app.address, world, lastWhatGoesOn(letIn));
  await reportFigure('SEC-01', { cases: cases.length, letIn: done.length });
  expect(findWrong(done)).toEqual([]);
  const reached = new Set(
    done.filter(({ answer }) => answer.status < 400).map(({ accessCase }) => accessCase.door.key),
  );
  const never = done
    .filter(({ accessCase: { door } }) => !reached.has(door.key) && door.how.settlesWith === undefined)
    .map(({ accessCase: { door }, answer }) => `${door.key}: ${answer.status} ${answer.text.slice(0, 300)}`);
  expect(never).toEqual([]);
});
