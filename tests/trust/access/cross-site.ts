import { expect, test } from 'vitest';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';
import { allDoors, type OpenDoor } from '@/tests/trust/access/all-doors';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { inTurns } from '@/tests/trust/access/in-turns';
import { type Sent, send } from '@/tests/trust/access/send';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';

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

const sendAll = async (kinds: readonly [string, Headers][], of: readonly OpenDoor[], right: number) => {
  const before = await readWholeDatabase();
  // In short some kinds at each door, at the next door the next ones: each kind at twenty doors, each door from a few places.
  const all = of.flatMap((each, turn) =>
    inTurns(kinds, turn, trustSize({ short: 3, full: 1 })).map(([name, headers]) => ({ ...each, name, headers })),
  );
  const wrong = await inParallel(all, 4, async ({ door, prepared: { sent }, name, headers }) => {
    const changed: Sent = { ...sent, headers: { ...sent.headers, ...headers } };
    const { status } = await send(allDoors().app.address, changed);
    return status === right ? [] : [`${door.key} from ${name}: ${status}`];
  });
  expect(wrong.flat()).toEqual([]);
  expect(await readWholeDatabase()).toEqual(before);
  return all.length;
};

/** Right requests of whoever may do it all, so that nothing but where they come from can refuse them. */
export const testCrossSite = (writes: () => readonly OpenDoor[]): void => {
  test('no write of any route is taken from anywhere but our own pages', async () => {
    const kinds = [...elsewhere, foreignHost(allDoors().app.port)];
    const requests = await sendAll(kinds, writes(), 403);
    await reportFigure('WEB-01', { routes: writes().length, requests });
    expect(writes().length).toBeGreaterThan(55);
  });

  test('no body is taken that a form of another site could send', async () => {
    const withBody = writes().filter(
      ({ door, prepared }) => door.how.body !== undefined && prepared.sent.body !== undefined,
    );
    expect(withBody.length).toBeGreaterThan(35);
    await sendAll(forms, withBody, 415);
  });

  test('a write is taken from our own page, so that it is the origin which refused it', async () => {
    const search = writes().find(({ door }) => door.key === 'POST /api/v1/patients/search');
    expect((await send(allDoors().app.address, search?.prepared.sent ?? { path: '/' })).status).toBe(200);
  });
};
