import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachRequest } from '@/lib/operations/on-each-request';
import { openRequests } from '@/lib/operations/open-requests';

let server: Server;

beforeAll(async () => {
  onEachRequest();
  server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

const ask = (path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

test('an end that would never come tells each new one to come again, and still says whether it lives', async () => {
  expect((await ask('/recalls')).status).toBe(200);
  openRequests().isTurningAway = true;
  const [page, program, probe] = [await ask('/recalls'), await ask('/api/v1/handouts'), await ask('/livez')];
  openRequests().isTurningAway = false;
  expect([page.status, program.status, probe.status]).toEqual([503, 503, 200]);
  expect(Number(program.headers.get('retry-after'))).toBeGreaterThan(0);
});
