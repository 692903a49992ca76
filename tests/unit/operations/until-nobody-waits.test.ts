import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilNobodyWaits } from '@/lib/operations/until-nobody-waits';

/** Asks from a thread of its own, so that it can while this one is at work, and says in the end what came back. */
const client = `
  const { Agent, request } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const agent = new Agent({ keepAlive: true });
  const ask = () => new Promise((resolve) => {
    const asked = request({ agent, host: '127.0.0.1', port: workerData.port }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', (error) => resolve(error.code)).end();
    const began = () => Atomics.add(workerData.sent, 0, 1);
    asked.on('socket', (socket) => (socket.connecting ? socket.once('connect', began) : setImmediate(began)));
  });
  parentPort.on('message', async (times) => {
    parentPort.postMessage(await Promise.all(Array.from({ length: times }, ask)));
  });
`;

let server: Server;
let worker: Worker;
let sent: Int32Array;

beforeEach(async () => {
  server = createServer((_, response) => response.end('here'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  sent = new Int32Array(new SharedArrayBuffer(4));
  const { port } = server.address() as AddressInfo;
  worker = new Worker(client, { eval: true, workerData: { port, sent } });
  await once(worker, 'online');
});

afterEach(async () => {
  await worker.terminate();
  server.closeAllConnections();
  server.close();
});

/** So many are asked, and this thread is at work until the last of them has been sent. Answers what will have come back. */
const askWhileAtWork = (times: number): Promise<unknown> => {
  const answered = once(worker, 'message').then(([statuses]: unknown[]) => statuses);
  Atomics.store(sent, 0, 0);
  worker.postMessage(times);
  const until = performance.now() + 5000;
  while (Atomics.load(sent, 0) < times && performance.now() < until);
  // What a client has sent takes a moment to be at the door.
  const arrived = performance.now() + 20;
  while (performance.now() < arrived);
  return answered;
};

const inAWhile = (): number => performance.now() + 5000;

test('whoever connected while the loop was at work is let in before the server stops listening', async () => {
  // Timers come before what has arrived, as at the end of the app.
  await pause(1);
  const answered = askWhileAtWork(5);
  expect(await untilNobodyWaits(server, inAWhile())).toBe(true);
  NetServer.prototype.close.call(server);
  expect(await answered).toEqual([200, 200, 200, 200, 200]);
});

test('what was sent over a kept connection while the loop was at work is read before the connection is closed', async () => {
  const first = once(worker, 'message');
  worker.postMessage(1);
  expect(await first).toEqual([[200]]);
  await pause(1);
  const answered = askWhileAtWork(1);
  expect(await untilNobodyWaits(server, inAWhile())).toBe(true);
  server.closeIdleConnections();
  expect(await answered).toEqual([200]);
});

/** Makes so many rounds of the loop long, as they are on a machine that can't keep up. Counts those that were. */
const makeLong = (rounds: number): { count: number } => {
  const long = { count: 0 };
  const work = () => {
    if (long.count === rounds) return;
    long.count += 1;
    const until = performance.now() + 10;
    while (performance.now() < until);
    setImmediate(work);
  };
  setImmediate(work);
  return long;
};

test('a round of the loop in which others may have come does not count', async () => {
  const long = makeLong(8);
  expect(await untilNobodyWaits(server, inAWhile())).toBe(true);
  expect(long.count).toBe(8);
});

test('says at the limit that somebody may still wait', async () => {
  const long = makeLong(20);
  expect(await untilNobodyWaits(server, performance.now() + 60)).toBe(false);
  expect(long.count).toBeLessThan(20);
});
