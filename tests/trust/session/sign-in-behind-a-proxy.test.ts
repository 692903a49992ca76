import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { askApp } from '@/tests/setup/ask-app';
import { latestAddressOf } from '@/tests/setup/latest-address-of';
import { median } from '@/tests/setup/median';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { isFullTrust, trustSize } from '@/tests/setup/trust-size';

provideDatabase();

let app: RunningApp;

beforeAll(async () => {
  app = await startRunningApp({ env: { TRUSTED_PROXIES: '1' } });
});

afterAll(() => app.stop());

const signIn = (email: string, password: string, forwardedFor: string): Promise<Response> =>
  askApp(app, '/api/v1/session', { body: { email, password }, headers: { 'x-forwarded-for': forwardedFor } });

test('a session remembers whom our proxy saw, and nothing that stands before it', async () => {
  const user = await buildUser();
  expect((await signIn(user.email, testPassword, '192.0.2.200, 198.51.100.42')).status).toBe(200);
  expect(await latestAddressOf(user)).toBe('198.51.100.42');
});

const timeOf = async (answer: Promise<Response>): Promise<number> => {
  const started = performance.now();
  expect((await answer).status).toBe(401);
  return performance.now() - started;
};

test('a wrong password takes as long as an e-mail that nobody has', async () => {
  const tries = trustSize({ short: 12, full: 200 });
  const users: BuiltUser[] = [await buildUser(), await buildUser(), await buildUser(), await buildUser()];
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < tries; at += 1) {
    const email = users[at % users.length]?.email ?? '';
    // At the same moment, so that whatever else the machine does is the same for both.
    const [one, other] = await Promise.all([
      timeOf(signIn(email, 'not the password', `198.51.100.${at}`)),
      timeOf(signIn(`nobody-${at}@test.example`, 'not the password', `203.0.113.${at}`)),
    ]);
    known.push(one);
    unknown.push(other);
  }
  const [knownMs, unknownMs] = [median(known), median(unknown)];
  await reportFigure('AUTH-02', { tries, knownMs: Math.round(knownMs), unknownMs: Math.round(unknownMs) });
  // A dozen tries on a busy machine can't tell a tenth.
  expect(Math.abs(knownMs / unknownMs - 1)).toBeLessThan(isFullTrust ? 0.1 : 0.3);
});
