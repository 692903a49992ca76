import { expect, test } from 'vitest';
import { POST as usePasswordLink } from '@/app/api/v1/password-links/use/route';
import { POST as signIn } from '@/app/api/v1/session/route';
import { attemptLimits } from '@/lib/auth/attempt-limits';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { inClinic } from '@/lib/db/in-clinic';
import { buildSecondFactor } from '@/tests/builders/second-factor-builder';
import { buildSession } from '@/tests/builders/session-builder';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const wanted = 'tall grass beside the river';

const linkFor = ({ actor }: BuiltUser) => inClinic(actor.clinicId, (tx) => newPasswordLink(tx, actor.userId));

const choose = (token: string, password = wanted, address = '192.0.2.1') =>
  ask(usePasswordLink, { body: { token, password }, headers: { 'x-forwarded-for': address } });

const codeOfSignIn = async ({ email }: BuiltUser, password: string): Promise<string> => {
  const response = await ask(signIn, { body: { email, password } });
  return response.ok ? 'signed in' : (await problemOf(response)).code;
};

test('chooses a password once, ends what was open, and starts no session', async () => {
  const user = await buildUser();
  const elsewhere = await buildSession(user);
  const { token, expiresAt } = await linkFor(user);
  expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(72);
  const chosen = await choose(token);
  expect(await chosen.json()).toEqual({ chosen: true });
  expect(chosen.headers.get('set-cookie')).toBeNull();
  expect([await opensWith(user.sealed), await opensWith(elsewhere.sealed)]).toEqual([false, false]);
  expect(await codeOfSignIn(user, testPassword)).toBe('not-signed-in');
  expect(await codeOfSignIn(user, wanted)).toBe('signed in');
  expect(await eventsOf(user)).toContainEqual(['account.password-changed', { with: 'link' }]);
  expect((await choose(token, 'another set of words')).status).toBe(404);
});

test('never skips the second factor', async () => {
  const user = await buildUser();
  await buildSecondFactor(user);
  expect((await choose((await linkFor(user)).token)).status).toBe(200);
  expect(await codeOfSignIn(user, wanted)).toBe('second-factor-wanted');
});

test('is used up by whoever is first', async () => {
  const user = await buildUser();
  const { token } = await linkFor(user);
  const words = ['a river of stones', 'a forest of ferns', 'a meadow in the rain'];
  const statuses = await Promise.all(words.map(async (password) => (await choose(token, password)).status));
  expect(statuses.sort()).toEqual([200, 404, 404]);
});

test('leaves the link as it was when the password can’t be one, and says why', async () => {
  const user = await buildUser();
  const { token } = await linkFor(user);
  const refused = await choose(token, 'password password');
  expect((await problemOf(refused)).fields).toEqual([{ field: 'password', reason: expect.any(String) }]);
  expect((await choose(token)).status).toBe(200);
});

test.for<[string, string]>([
  ['is out of date', "UPDATE password_links SET expires_at = now() - interval '1 s' WHERE user_id = $1"],
  ['is of somebody suspended', 'UPDATE memberships SET suspended_at = now() WHERE user_id = $1'],
  ['is of somebody who left', 'UPDATE memberships SET ended_at = now() WHERE user_id = $1'],
])('opens nothing when it %s', async ([, sql]) => {
  const user = await buildUser();
  const { token } = await linkFor(user);
  await asOwner((client) => client.query(sql, [user.actor.userId]));
  expect((await choose(token)).status).toBe(404);
});

test('the next link ends the one before, and no row knows a token', async () => {
  const user = await buildUser();
  const [first, second] = [await linkFor(user), await linkFor(user)];
  expect((await choose(first.token)).status).toBe(404);
  const { rows } = await asOwner((client) => client.query('SELECT l::text AS row FROM password_links l'));
  const hex = Buffer.from(second.token, 'base64url').toString('hex');
  expect(rows.some(({ row }) => row.includes(second.token) || row.includes(hex))).toBe(false);
  expect((await choose(second.token)).status).toBe(200);
});

test('lets whoever forgot a password sign in at once, however often they had just tried the old one', async () => {
  const user = await buildUser();
  await allInTurns(Array(11).fill('not this one'), 8, async (password) => {
    await codeOfSignIn(user, password);
  });
  expect(await codeOfSignIn(user, testPassword)).toBe('too-many-attempts');
  const body = { token: (await linkFor(user)).token, password: wanted };
  expect((await ask(usePasswordLink, { body })).status).toBe(200);
  expect(await codeOfSignIn(user, wanted)).toBe('signed in');
});

test('is tried so often from one place, and no more', async () => {
  const { points } = attemptLimits.passwordLink;
  const statuses: number[] = [];
  await allInTurns(Array(points + 2).fill('made up'), 8, async (token) => {
    statuses.push((await choose(token, wanted, '203.0.113.50')).status);
  });
  expect(statuses.sort()).toEqual([...Array(points).fill(404), 429, 429]);
});
