import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';
import { openRequests } from '@/lib/operations/open-requests';
import { ask, origin, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let worked = 0;
const route = defineRoute({
  permission: 'public',
  body: z.strictObject({}),
  work: async () => {
    worked += 1;
    return success(worked);
  },
});

afterEach(() => openRequests().answering.clear());

const beAnswering = (count: number) => {
  for (let one = 0; one < count; one += 1)
    openRequests().answering.add(new ServerResponse(new IncomingMessage(new Socket())));
};

test('turns away who comes when more is asked than can be answered, says when to come again, and takes the next ones', async () => {
  beAnswering(121);
  const turnedAway = await ask(route, { body: {} });
  expect(turnedAway.status).toBe(503);
  expect(Number(turnedAway.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await problemOf(turnedAway)).code).toBe('temporarily-unavailable');
  expect(worked).toBe(0);
  openRequests().answering.clear();
  beAnswering(120);
  expect((await ask(route, { body: {} })).status).toBe(200);
  expect(worked).toBe(1);
});

test('begins nothing for who has gone meanwhile', async () => {
  const before = worked;
  const request = new Request(`${origin}/api/v1/test`, {
    method: 'POST',
    headers: { host: 'localhost:3000', origin, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.abort(),
  });
  expect((await route(request, { params: Promise.resolve({}) })).status).toBe(503);
  expect(worked).toBe(before);
});
