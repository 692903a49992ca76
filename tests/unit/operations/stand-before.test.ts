import { Agent, createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { metrics } from '@/lib/metrics/metrics';
import type { Begun } from '@/lib/operations/is-too-busy';
import { standBefore } from '@/lib/operations/stand-before';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const sockets = new Set<unknown>();

let server: Server;
let heard: string[] = [];
const held: ServerResponse[] = [];
let seen: Begun[] = [];
let isFull = false;

beforeAll(async () => {
  server = createServer((asked, response) => {
    heard.push(asked.url ?? '');
    if (asked.headers['x-hold']) held.push(response);
    else response.end('here');
  });
  standBefore(server, (urgency, begun) => {
    seen.push({ ...begun });
    return isFull && urgency !== 'always';
  });
  standBefore(server, () => true);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

beforeEach(() => {
  heard = [];
  seen = [];
  isFull = true;
  sockets.clear();
});

afterAll(() => {
  agent.destroy();
  server.close();
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

const ask = (path: string, { method = 'GET', headers = {}, body = '', own = false } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ agent: own ? false : agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on('socket', (socket) => sockets.add(socket));
    asked.on('error', reject).end(body);
  });

test('says to people that it is busy and when to come again, and the server does not hear of it', async () => {
  const { status, headers, body } = await ask('/handouts/new');
  expect([status, heard]).toEqual([503, []]);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body).toContain('<h1>Plainleaf is busy just now</h1>');
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; (?!.*script)/);
});

test('says it to programs as a problem', async () => {
  const { status, headers, body } = await ask('/api/v1/handouts', { method: 'POST', body: '{}' });
  expect([status, headers['content-type'], heard]).toEqual([503, 'application/problem+json', []]);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(body)).toMatchObject({ code: 'temporarily-unavailable', status: 503 });
});

test('sends no body for HEAD, and says how long it would be', async () => {
  const [page, head] = [await ask('/'), await ask('/', { method: 'HEAD' })];
  const length = String(Buffer.byteLength(page.body));
  expect([head.status, head.body, head.headers['content-length']]).toEqual([503, '', length]);
});

test('takes the next request on the same connection, though a body was left unread', async () => {
  const body = 'a'.repeat(500_000);
  for (let count = 0; count < 3; count += 1)
    expect((await ask('/api/v1/imports', { method: 'POST', body })).status).toBe(503);
  isFull = false;
  expect((await ask('/api/v1/imports', { method: 'POST', body: '{}' })).body).toBe('here');
  expect([heard, sockets.size]).toEqual([['/api/v1/imports'], 1]);
});

test('lets through what is never turned away, and counts what was', async () => {
  const { requestsTurnedAway } = metrics();
  requestsTurnedAway.reset();
  expect((await ask('/livez')).body).toBe('here');
  await ask('/');
  await ask('/', { headers: { rsc: '1', 'next-router-prefetch': '1' } });
  await ask('/api/v1/handouts');
  const counted = (await requestsTurnedAway.get()).values.map(({ labels, value }) => [labels.kind, value]);
  expect(Object.fromEntries(counted)).toEqual({ page: 1, ahead: 1, work: 1 });
  expect(heard).toEqual(['/livez']);
});

test('knows how many of each it has begun, and not of those that it turned away or that have their answer', async () => {
  await ask('/');
  isFull = false;
  const holding = ['/livez', '/', '/patients', '/api/v1/usuals'].map((path) =>
    ask(path, { headers: { 'x-hold': '1' }, own: true }),
  );
  await vi.waitFor(() => expect(held.length).toBe(4));
  const last = ask('/');
  await vi.waitFor(() => expect(seen.at(-1)).toEqual({ ahead: 0, page: 2, work: 1, always: 1 }));
  for (const response of held) response.end();
  await Promise.all([...holding, last]);
  await ask('/');
  expect(seen.at(-1)).toEqual({ ahead: 0, page: 0, work: 0, always: 0 });
});
