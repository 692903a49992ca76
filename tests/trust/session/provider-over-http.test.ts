import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { buildUser } from '@/tests/builders/user-builder';
import { CookieJar } from '@/tests/setup/cookie-jar';
import { type RunningProvider, startIdentityProvider } from '@/tests/setup/identity-provider';
import { provideDatabase } from '@/tests/setup/provide-database';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
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
  await app.stop();
  await provider.stop();
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
