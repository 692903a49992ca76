import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { askApp } from '@/tests/setup/ask-app';
import { latestAddressOf } from '@/tests/setup/latest-address-of';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';

provideDatabase();

let app: RunningApp;

beforeAll(async () => {
  app = await startRunningApp();
});

afterAll(() => app.stop());

const signIn = (user: BuiltUser, password: string, forwardedFor?: string): Promise<Response> =>
  askApp(app, '/api/v1/session', {
    body: { email: user.email, password },
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  });

const statusOf = async (answer: Promise<Response>): Promise<number> => {
  const response = await answer;
  await response.arrayBuffer();
  return response.status;
};

/** A visitor who says with each try to come from somewhere else, alone or behind a proxy. */
const claimed = (at: number): string => {
  const address = `203.0.${at >> 8}.${at & 255}`;
  return (
    [address, `${address}, 10.0.0.1`, `2001:db8:${at.toString(16)}::1`, `127.0.0.1, ${address}`][at % 4] ?? address
  );
};

test('a forged X-Forwarded-For buys no tries, and what was counted survives kill -9', async () => {
  const user = await buildUser();
  const rotations = trustSize({ short: 60, full: 1000 });
  const statuses: number[] = [];
  for (let at = 0; at < rotations; at += 20) {
    const tries = Array.from({ length: Math.min(20, rotations - at) }, (_, next) =>
      statusOf(signIn(user, `guess ${at + next}`, claimed(at + next))),
    );
    statuses.push(...(await Promise.all(tries)));
  }
  const looked = statuses.filter((status) => status !== 429).length;
  expect(looked).toBe(10);
  expect(await statusOf(signIn(user, testPassword, '198.51.100.1'))).toBe(429);

  const { port } = app;
  app.kill('SIGKILL');
  await app.exited;
  app = await startRunningApp({ port });
  expect(await statusOf(signIn(user, testPassword))).toBe(429);
  await reportFigure('AUTH-03', { forgedAddresses: rotations, passwordsLookedAt: looked, afterRestart: 429 });
});

test('a session remembers whom the connection was from, whatever the visitor says', async () => {
  const user = await buildUser();
  expect(await statusOf(signIn(user, testPassword, '192.0.2.200, 198.51.100.42'))).toBe(200);
  expect(await latestAddressOf(user)).toBe('127.0.0.1');
});
