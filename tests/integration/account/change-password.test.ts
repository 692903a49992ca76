import { expect, test } from 'vitest';
import { PUT as changePassword } from '@/app/api/v1/account/password/route';
import { POST as usePasswordLink } from '@/app/api/v1/password-links/use/route';
import { POST as signIn } from '@/app/api/v1/session/route';
import { attemptLimits } from '@/lib/auth/attempt-limits';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { inClinic } from '@/lib/db/in-clinic';
import { changePassword as changeAs } from '@/lib/usecases/account/change-password';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { buildSecondFactor } from '@/tests/builders/second-factor-builder';
import { buildSession } from '@/tests/builders/session-builder';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { sealedIn } from '@/tests/setup/sealed-in';

provideDatabase();

const change = ({ sealed }: Pick<BuiltUser, 'sealed'>, wanted: string, current = testPassword) =>
  ask(changePassword, { method: 'PUT', sealed, body: { current, wanted } });

const statusOfSignIn = async ({ email }: BuiltUser, password: string): Promise<number> =>
  (await ask(signIn, { body: { email, password } })).status;

const fieldOf = async (response: Response) => (await problemOf(response)).fields?.[0];

const wanted = 'tall grass beside the river';

test('changes the password, goes on in a new session, and ends every other one, in other clinics as well', async () => {
  const user = await buildUser();
  const elsewhere = await buildSession(user);
  const otherClinic = await buildSession(user, { clinicId: await buildClinic() });
  const colleague = await buildUser({ clinicId: user.actor.clinicId });
  const response = await change(user, wanted);
  expect(response.status).toBe(200);
  expect(await opensWith(sealedIn(response))).toBe(true);
  for (const { sealed } of [user, elsewhere, otherClinic]) expect(await opensWith(sealed)).toBe(false);
  expect(await opensWith(colleague.sealed)).toBe(true);
  expect(await statusOfSignIn(user, testPassword)).toBe(401);
  expect(await statusOfSignIn(user, wanted)).toBe(200);
  expect(await eventsOf(user)).toContainEqual(['account.password-changed', { with: 'password' }]);
});

test('changes nothing for who was put out while the password was looked at', async () => {
  const user = await buildUser();
  const { actor } = user;
  await asOwner((client) => client.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [actor.sessionId]));
  const changed = await changeAs({ actor, current: testPassword, wanted });
  expect(changed).toMatchObject({ ok: false, problem: { problem: { code: 'not-signed-in' } } });
  expect(await statusOfSignIn(user, testPassword)).toBe(200);
  expect((await eventsOf(user)).map(([type]) => type)).toEqual(['session.started']);
});

test('ends a link to choose a password that nobody used: who has it has nothing', async () => {
  const user = await buildUser();
  const { token } = await inClinic(user.actor.clinicId, (tx) => newPasswordLink(tx, user.actor.userId));
  expect((await change(user, wanted)).status).toBe(200);
  expect((await ask(usePasswordLink, { body: { token, password: 'a river of stones' } })).status).toBe(404);
  expect(await statusOfSignIn(user, wanted)).toBe(200);
});

test('a session goes on no longer for a new password: twelve hours are twelve hours', async () => {
  const user = await buildUser();
  const endsOf = async () => {
    const sql = 'SELECT expires_at FROM sessions WHERE user_id = $1';
    const { rows } = await asOwner((client) => client.query(sql, [user.actor.userId]));
    return new Set(rows.map((row) => row.expires_at.getTime()));
  };
  await change(user, wanted);
  expect((await endsOf()).size).toBe(1);
});

test.for<[string, RegExp]>([
  ['river beside', /at least 15/],
  [`${'tall grass '.repeat(12)}`, /at most 128/],
  ['aaaaaaaaaaaaaaaaaa', /repeats/],
  ['Sunshine-Princess-2026', /guessed first/],
  ['plainleaf-person-7', /your name/],
])('says why “%s” can’t be one, and changes nothing', async ([password, reason]) => {
  const user = await buildUser();
  const response = await change(user, password);
  expect(response.status).toBe(400);
  expect(await fieldOf(response)).toEqual({ field: 'wanted', reason: expect.stringMatching(reason) });
  expect(await opensWith(user.sealed)).toBe(true);
  expect(await statusOfSignIn(user, testPassword)).toBe(200);
});

test('takes eight characters beside a second factor', async () => {
  const user = await buildUser();
  await buildSecondFactor(user);
  expect((await change(user, 'lamp oi')).status).toBe(400);
  expect((await change(user, 'lamp oil')).status).toBe(200);
});

test('takes all of 128 characters: one that differs in the last opens nothing', async () => {
  const user = await buildUser();
  const long = `${'Wörter aus dem Wald und vom Fluß, '.repeat(4).slice(0, 127)}a`;
  expect((await change(user, long)).status).toBe(200);
  expect(await statusOfSignIn(user, `${long.slice(0, -1)}b`)).toBe(401);
  expect(await statusOfSignIn(user, long.normalize('NFD'))).toBe(200);
});

test('wants the password that is in use, is asked no more often than a guesser may, and writes the guesses down', async () => {
  const user = await buildUser();
  for (let guess = 0; guess < attemptLimits.confirmation.points; guess += 1) {
    expect(await fieldOf(await change(user, wanted, 'a guess'))).toMatchObject({ field: 'current' });
  }
  const limited = await change(user, wanted);
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await eventsOf(user)).filter(([type]) => type === 'session.refused')).toHaveLength(10);
  // Whoever guesses at an open desk locks that, and not the way in.
  expect(await statusOfSignIn(user, testPassword)).toBe(200);
});

test('tells who has no password where to get one', async () => {
  const user = await buildUser();
  await asOwner((client) => client.query('UPDATE users SET password_hash = NULL WHERE id = $1', [user.actor.userId]));
  expect(await fieldOf(await change(user, wanted))).toEqual({
    field: 'current',
    reason: expect.stringContaining('link'),
  });
});
