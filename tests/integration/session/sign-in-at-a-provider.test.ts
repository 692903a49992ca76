import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as comeBack } from '@/app/api/auth/callback/oidc/route';
import { POST as makeRecoveryCodes } from '@/app/api/v1/account/recovery-codes/route';
import { POST as searchPatients } from '@/app/api/v1/patients/search/route';
import { GET as goThere } from '@/app/api/v1/session/provider/route';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { signInWays } from '@/lib/auth/sign-in-ways';
import { inClinic } from '@/lib/db/in-clinic';
import { confirmedForSeconds } from '@/lib/domain/permission/must-confirm';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, origin } from '@/tests/setup/ask';
import { CookieJar } from '@/tests/setup/cookie-jar';
import { type ProvidersPerson, type RunningProvider, startIdentityProvider } from '@/tests/setup/identity-provider';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { walkAtProvider } from '@/tests/setup/walk-at-provider';

provideDatabase();

let provider: RunningProvider;

beforeAll(async () => {
  const client = { id: 'plainleaf', secret: 'a secret of the tests', callback: `${origin}/api/auth/callback/oidc` };
  provider = await startIdentityProvider(client);
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'Town hospital',
  });
});

afterAll(() => provider.stop());

type Browser = { ours: CookieJar; theirs: CookieJar };

const newBrowser = (): Browser => ({ ours: new CookieJar(), theirs: new CookieJar() });

const walk = ({ theirs }: Browser, start: string) => walkAtProvider(provider.issuer, theirs, start);

const leave = async ({ ours }: Browser, query = ''): Promise<string> => {
  const response = await ask(goThere, { method: 'GET', query, headers: { cookie: ours.header() } });
  ours.take(response);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
};

const arrive = async ({ ours }: Browser, address: string): Promise<string> => {
  const query = new URL(address).search.slice(1);
  const response = await ask(comeBack, { method: 'GET', query, headers: { cookie: ours.header() } });
  ours.take(response);
  return response.headers.get('location') ?? '';
};

/** Follows our link to the provider, and its answer back to us; answers where the browser ends up. */
const signInThere = async (person: ProvidersPerson, browser = newBrowser(), query = ''): Promise<string> => {
  provider.seat(person);
  return arrive(browser, await walk(browser, await leave(browser, query)));
};

let subjects = 0;

const personOf = (user: BuiltUser, changed: Partial<ProvidersPerson> = {}): ProvidersPerson => {
  subjects += 1;
  return { subject: `subject-${subjects}`, email: user.email, emailVerified: true, ...changed };
};

const sealedOf = ({ ours }: Browser): string => ours.get(sessionCookieName()) ?? '';

const statusOf = async (browser: Browser): Promise<number> =>
  (await ask(searchPatients, { body: { query: '' }, sealed: sealedOf(browser) })).status;

const eventsOf = ({ actor }: BuiltUser): Promise<string[]> =>
  inClinic(actor.clinicId, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { actorId: actor.userId, type: { notIn: ['patient.searched'] } },
      orderBy: { seq: 'asc' },
    });
    return rows.map(({ type }) => type);
  });

test('lets somebody in whom the provider vouches for, binds them, and starts a session as any other', async () => {
  const user = await buildUser();
  const browser = newBrowser();
  expect(signInWays()).toEqual({ provider: 'Town hospital' });
  expect(await signInThere(personOf(user), browser, 'to=/patients')).toBe(`${origin}/patients`);
  expect(await statusOf(browser)).toBe(200);
  expect(await eventsOf(user)).toEqual(['session.started', 'account.identity-bound']);
  // State, nonce and verifier are used up with it.
  expect(browser.ours.names().filter((name) => /state|nonce|pkce/.test(name))).toEqual([]);
});

test('goes there with a state, a nonce and a PKCE challenge, new ones each time', async () => {
  const [one, other] = [new URL(await leave(newBrowser())), new URL(await leave(newBrowser()))];
  expect(one.searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect([name, one.searchParams.get(name)]).toEqual([name, expect.stringMatching(/^[\w.-]{32,}$/)]);
    expect(other.searchParams.get(name)).not.toBe(one.searchParams.get(name));
  }
});

test('takes the same person by their subject, however their address has changed since, and with it nobody else', async () => {
  const user = await buildUser();
  const other = await buildUser({ clinicId: user.actor.clinicId });
  const person = personOf(user);
  await signInThere(person);
  const browser = newBrowser();
  await signInThere({ ...person, email: other.email, emailVerified: false }, browser);
  expect(await statusOf(browser)).toBe(200);
  expect(await eventsOf(user)).toEqual(['session.started', 'account.identity-bound', 'session.started']);
  expect(await eventsOf(other)).toEqual([]);
});

test('sends nobody anywhere but to our own pages', async () => {
  const user = await buildUser();
  for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    expect(await signInThere(personOf(await buildUser()), newBrowser(), `to=${encodeURIComponent(to)}`)).toBe(
      `${origin}/`,
    );
  }
  expect(await eventsOf(user)).toEqual([]);
});

test.for<[string, string, (user: BuiltUser) => ProvidersPerson]>([
  [
    'an address that the provider has not verified',
    'email-not-verified',
    (user) => personOf(user, { emailVerified: false }),
  ],
  [
    'somebody whom no administrator has added',
    'unknown-person',
    (user) => personOf(user, { email: 'stranger@test.example' }),
  ],
])('refuses %s', async ([, refusal, personFor]) => {
  const user = await buildUser();
  const browser = newBrowser();
  expect(await signInThere(personFor(user), browser)).toBe(`/sign-in?error=${refusal}`);
  expect(sealedOf(browser)).toBe('');
  expect(await eventsOf(user)).toEqual([]);
});

test('refuses a suspended person, bound or not, and writes it down', async () => {
  const user = await buildUser();
  const person = personOf(user);
  await signInThere(person);
  await asOwner((client) =>
    client.query('UPDATE memberships SET suspended_at = now() WHERE user_id = $1', [user.actor.userId]),
  );
  expect(await signInThere(person)).toBe('/sign-in?error=suspended');
  expect((await eventsOf(user)).at(-1)).toBe('session.refused');
});

test('gives an account to one person of the provider only: an address given to somebody else opens nothing', async () => {
  const user = await buildUser();
  await signInThere(personOf(user));
  expect(await signInThere(personOf(user))).toBe('/sign-in?error=other-identity');
});

test.for<[string, (browser: Browser, answer: URL) => void]>([
  ['a state that is not this browser’s', (_browser, answer) => answer.searchParams.set('state', 'another')],
  ['a code that was made up', (_browser, answer) => answer.searchParams.set('code', 'made-up')],
  ['an answer of another issuer', (_browser, answer) => answer.searchParams.set('iss', 'https://evil.example')],
  ['no state cookie', ({ ours }) => ours.set('next-auth.state', '')],
  ['no verifier', ({ ours }) => ours.set('next-auth.pkce.code_verifier', '')],
])('starts no session with %s', async ([, spoil]) => {
  const user = await buildUser();
  const browser = newBrowser();
  provider.seat(personOf(user));
  const answer = new URL(await walk(browser, await leave(browser)));
  spoil(browser, answer);
  expect(await arrive(browser, answer.href)).toBe('/sign-in?error=provider-failed');
  expect(sealedOf(browser)).toBe('');
  expect(await eventsOf(user)).toEqual([]);
});

test('starts no session with the nonce of another attempt, nor with an answer that was used before', async () => {
  const user = await buildUser();
  const [browser, other] = [newBrowser(), newBrowser()];
  provider.seat(personOf(user));
  await leave(other);
  const answer = await walk(browser, await leave(browser));
  browser.ours.set('next-auth.nonce', other.ours.get('next-auth.nonce') ?? '');
  expect(await arrive(browser, answer)).toBe('/sign-in?error=provider-failed');
  expect(await arrive(browser, answer)).toBe('/sign-in?error=provider-failed');
  expect(await eventsOf(user)).toEqual([]);
});

test('asks who it is again unless the provider says that they have just shown it, and ends the session before', async () => {
  const user = await buildUser();
  const browser = newBrowser();
  const longAgo = new Date(Date.now() - (confirmedForSeconds + 60) * 1000);
  const person = personOf(user, { shownAt: longAgo });
  await signInThere(person, browser);
  const askConfirmed = async () => (await ask(makeRecoveryCodes, { sealed: sealedOf(browser) })).status;
  expect(await askConfirmed()).toBe(403);
  const before = sealedOf(browser);
  const { shownAt: _longAgo, ...now } = person;
  expect(await signInThere(now, browser, 'confirm=1&to=/account')).toBe(`${origin}/account`);
  // Past the door: there are no codes to make without a second factor.
  expect(await askConfirmed()).toBe(404);
  expect((await ask(searchPatients, { body: { query: '' }, sealed: before })).status).toBe(401);
});

test('says so when the provider is away', async () => {
  await provider.stop();
  expect(await leave(newBrowser())).toBe('/sign-in?error=provider-failed');
});
