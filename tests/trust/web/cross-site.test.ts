import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { isWrite } from '@/tests/setup/route-manifest';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { type Door, findDoors } from '@/tests/trust/access/cases-of-app';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { type Sent, send } from '@/tests/trust/access/send';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';
import { buildWorld, type World } from '@/tests/trust/access/world';

provideDatabase();

let app: RunningApp;
let world: World;
let writes: { door: Door; prepared: Prepared }[];
beforeAll(async () => {
  world = await buildWorld();
  const doors = (await findDoors()).filter(isWrite);
  // Asked by an administrator with the right body, so that nothing but where it comes from can refuse it.
  writes = await inParallel(doors, 1, async (door) => ({
    door,
    prepared: await prepareCase(world, { door, asker: 'our admin', kind: 'own' }),
  }));
  app = await startRunningApp();
});
afterAll(() => app?.stop());

type Headers = Record<string, string | null>;

const evil = 'https://evil.example';

const elsewhere: [string, Headers][] = [
  ['another site', { origin: evil, 'sec-fetch-site': 'cross-site' }],
  ['another site in a browser without Sec-Fetch-Site', { origin: evil, 'sec-fetch-site': null }],
  ['another site that says it is ours', { origin: evil, 'sec-fetch-site': 'same-origin' }],
  ['nowhere', { origin: null }],
  ['nowhere at all', { origin: null, 'sec-fetch-site': null }],
  ['a page of no origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a page of no origin that says it is ours', { origin: 'null' }],
  ['ours, but across sites', { 'sec-fetch-site': 'cross-site' }],
  ['ours, but from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['ours, but typed in', { 'sec-fetch-site': 'none' }],
  ['what is no address', { origin: 'localhost' }],
  ['ours at the beginning of theirs', { origin: 'http://localhost.evil.example' }],
  ['theirs with ours as its user', { origin: 'http://localhost@evil.example' }],
];

const foreignHost = (port: number): [string, Headers] => [
  'another site that is forwarded as ours',
  {
    origin: evil,
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    referer: `http://localhost:${port}/`,
  },
];

const forms: [string, Headers][] = [
  ['application/x-www-form-urlencoded', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['text/plain', { 'content-type': 'text/plain' }],
  ['text/plain that looks like JSON', { 'content-type': 'text/plain; application/json' }],
  ['multipart/form-data', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['no type', { 'content-type': null }],
];

const sendAll = async (kinds: readonly [string, Headers][], of: typeof writes, right: readonly number[]) => {
  const before = await readWholeDatabase();
  const all = of.flatMap(({ door, prepared }) => kinds.map(([name, headers]) => ({ door, prepared, name, headers })));
  const wrong = await inParallel(all, 4, async ({ door, prepared: { sent }, name, headers }) => {
    const changed: Sent = { ...sent, headers: { ...sent.headers, ...headers } };
    const { status } = await send(app.address, changed);
    return right.includes(status) ? [] : [`${door.key} from ${name}: ${status}`];
  });
  expect(wrong.flat()).toEqual([]);
  expect(await readWholeDatabase()).toEqual(before);
  return all.length;
};

test('no write of any route is taken from anywhere but our own pages', async () => {
  const requests = await sendAll([...elsewhere, foreignHost(app.port)], writes, [403]);
  await reportFigure('WEB-01', { routes: writes.length, requests });
  expect(writes.length).toBeGreaterThan(55);
});

test('no body is taken that a form of another site could send', async () => {
  const withBody = writes.filter(
    ({ door, prepared }) => door.how.body !== undefined && prepared.sent.body !== undefined,
  );
  expect(withBody.length).toBeGreaterThan(35);
  await sendAll(forms, withBody, [415]);
});

test('a write is taken from our own page, so that it is the origin which refused it', async () => {
  const search = writes.find(({ door }) => door.key === 'POST /api/v1/patients/search');
  expect((await send(app.address, search?.prepared.sent ?? { path: '/' })).status).toBe(200);
});
