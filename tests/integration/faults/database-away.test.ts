import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as searchPatients } from '@/app/api/v1/patients/search/route';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { type DatabaseProxy, startDatabaseProxy } from '@/tests/setup/database-proxy';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let proxy: DatabaseProxy;
let user: BuiltUser;

beforeAll(async () => {
  proxy = await startDatabaseProxy(process.env.DATABASE_URL ?? '');
  process.env.DATABASE_URL = proxy.connectionString;
  user = await buildUser();
});

afterAll(() => proxy.stop());

const timed = async () => {
  const started = performance.now();
  const response = await ask(searchPatients, { body: { query: '' }, sealed: user.sealed });
  return { response, ms: performance.now() - started };
};

test('answers 503 within two seconds while the database is away, and works again by itself when it is back', async () => {
  expect((await timed()).response.status).toBe(200);
  await proxy.become('away');
  for (let tries = 0; tries < 3; tries += 1) {
    const { response, ms } = await timed();
    expect(response.status).toBe(503);
    expect(ms).toBeLessThan(2000);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await problemOf(response)).code).toBe('temporarily-unavailable');
  }
  await proxy.become('there');
  expect((await timed()).response.status).toBe(200);
});

test('answers 503 within five seconds while the database takes connections and says nothing', async () => {
  await proxy.become('frozen');
  const answers = await Promise.all(Array.from({ length: 15 }, timed));
  expect(answers.map(({ response }) => response.status)).toEqual(Array(15).fill(503));
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(5000);
  await proxy.become('away');
  await proxy.become('there');
  expect((await timed()).response.status).toBe(200);
});
