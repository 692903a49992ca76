import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { askApp } from '@/tests/setup/ask-app';
import { CookieJar } from '@/tests/setup/cookie-jar';
import { type RunningProvider, startIdentityProvider } from '@/tests/setup/identity-provider';
import { latestAddressOf } from '@/tests/setup/latest-address-of';
import { median } from '@/tests/setup/median';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { isFullTrust, trustSize } from '@/tests/setup/trust-size';
import { walkAtProvider } from '@/tests/setup/walk-at-provider';

provideDatabase();

let app: RunningApp;
let provider: RunningProvider;

beforeAll(async () => {
  const port = await findFreePort();
  if (port === null) throw new Error('This machine gives no port.');
  const client = {
    id: 'plainleaf',
    secret: 'a secret of the tests',
    callback: `http://localhost:${port}/api/auth/callback/oidc`,
  };
  provider = await startIdentityProvider(client);
  app = await startRunningApp({
    port,
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Town hospital',
    },
  });
});

afterAll(async () => {
  await app?.stop();
  await provider?.stop();
});

test('signs somebody in at a provider, from the link on the sign-in page to the page they wanted', async () => {
  const user = await buildUser();
  provider.seat({ subject: 'somebody', email: user.email, emailVerified: true });
  const [ours, theirs] = [new CookieJar(), new CookieJar()];
  const go = async (address: string): Promise<Response> => {
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: ours.header() } });
    ours.take(response);
    return response;
  };

  const page = await (await go(`${app.address}/sign-in`)).text();
  expect(page).toContain('Town hospital');
  expect(page).toContain('href="/api/v1/session/provider');

  const left = await go(`${app.address}/api/v1/session/provider?to=/account`);
  const back = await walkAtProvider(provider.issuer, theirs, left.headers.get('location') ?? '');
  expect(back.startsWith(`${app.address}/api/auth/callback/oidc?`)).toBe(true);
  const arrived = await go(back);
  expect(arrived.headers.get('location')).toBe(`${app.address}/account`);
  const cookie = arrived.headers.getSetCookie().find((set) => set.startsWith(`${sessionCookieName()}=`));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(await (await go(`${app.address}/api/v1/session/holder`)).json()).toMatchObject({ userId: user.actor.userId });
});

const signIn = (email: string, password: string, forwardedFor?: string): Promise<Response> =>
  askApp(app, '/api/v1/session', {
    body: { email, password },
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  });

const statusOf = async (answer: Promise<Response>): Promise<number> => {
  const response = await answer;
  await response.arrayBuffer();
  return response.status;
};

test('a session remembers whom the connection was from, whatever the visitor says', async () => {
  const user = await buildUser();
  expect(await statusOf(signIn(user.email, testPassword, '192.0.2.200, 198.51.100.42'))).toBe(200);
  expect(await latestAddressOf(user)).toBe('127.0.0.1');
});

/** A visitor who says with each try to come from somewhere else, alone or behind a proxy. */
const claimed = (at: number): string => {
  const address = `203.0.${at >> 8}.${at & 255}`;
  return (
    [address, `${address}, 10.0.0.1`, `2001:db8:${at.toString(16)}::1`, `127.0.0.1, ${address}`][at % 4] ?? address
  );
};

test('a forged X-Forwarded-For buys no tries, and what was counted survives kill -9', async () => {
  const { email } = await buildUser();
  const rotations = trustSize({ short: 60, full: 1000 });
  const statuses: number[] = [];
  for (let at = 0; at < rotations; at += 20) {
    const tries = Array.from({ length: Math.min(20, rotations - at) }, (_, next) =>
      statusOf(signIn(email, `guess ${at + next}`, claimed(at + next))),
    );
    statuses.push(...(await Promise.all(tries)));
  }
  const looked = statuses.filter((status) => status !== 429).length;
  expect(looked).toBe(10);
  expect(await statusOf(signIn(email, testPassword, '198.51.100.1'))).toBe(429);

  const { port } = app;
  app.kill('SIGKILL');
  await app.exited;
  // It comes back behind a proxy, as the tests below want it, and is told where those tries came from in truth.
  app = await startRunningApp({ port, env: { TRUSTED_PROXIES: '1' } });
  expect(await statusOf(signIn(email, testPassword, '127.0.0.1'))).toBe(429);
  await reportFigure('AUTH-03', { forgedAddresses: rotations, passwordsLookedAt: looked, afterRestart: 429 });
});

test('behind our proxy a session remembers whom that saw, and nothing that stands before it', async () => {
  const user = await buildUser();
  expect(await statusOf(signIn(user.email, testPassword, '192.0.2.200, 198.51.100.42'))).toBe(200);
  expect(await latestAddressOf(user)).toBe('198.51.100.42');
});

const timeOf = async (answer: Promise<Response>): Promise<number> => {
  const started = performance.now();
  expect((await answer).status).toBe(401);
  return performance.now() - started;
};

test('a wrong password takes as long as an e-mail that nobody has', async () => {
  const tries = trustSize({ short: 6, full: 200 });
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
  // A few tries on a busy machine can't tell a tenth.
  expect(Math.abs(knownMs / unknownMs - 1)).toBeLessThan(isFullTrust ? 0.1 : 0.3);
});
