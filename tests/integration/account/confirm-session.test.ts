import { expect, test } from 'vitest';
import { POST as makeRecoveryCodes } from '@/app/api/v1/account/recovery-codes/route';
import { POST as confirm } from '@/app/api/v1/session/confirm/route';
import { sealSessionToken } from '@/lib/auth/session-token';
import { confirmedForSeconds } from '@/lib/domain/permission/must-confirm';
import { confirmSession } from '@/lib/usecases/account/confirm-session';
import { buildSecondFactor } from '@/tests/builders/second-factor-builder';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { sealedIn } from '@/tests/setup/sealed-in';

provideDatabase();

const show = (sealed: string, shown: Record<string, string>) => ask(confirm, { sealed, body: shown });

/** Past the question who it is, there are no codes to make without a second factor. */
const mustConfirm = async (sealed: string): Promise<boolean> =>
  (await ask(makeRecoveryCodes, { sealed })).status === 403;

const idle = ({ actor }: BuiltUser) =>
  asOwner((client) =>
    client.query('UPDATE sessions SET confirmed_at = now() - make_interval(secs => $2) WHERE user_id = $1', [
      actor.userId,
      confirmedForSeconds + 1,
    ]),
  );

const fieldOf = async (response: Response) => (await problemOf(response)).fields?.[0]?.field;

test('lets somebody go on who shows their password, in a new session; the cookie from before is over', async () => {
  const user = await buildUser();
  expect(await mustConfirm(user.sealed)).toBe(false);
  await idle(user);
  expect(await mustConfirm(user.sealed)).toBe(true);
  const response = await show(user.sealed, { password: testPassword });
  expect(await response.json()).toEqual({ confirmed: true });
  const renewed = sealedIn(response);
  expect(await mustConfirm(renewed)).toBe(false);
  expect([await opensWith(user.sealed), await opensWith(renewed)]).toEqual([false, true]);
  expect((await eventsOf(user)).at(-1)).toEqual(['session.confirmed', {}]);
});

test('brings no session back that began before the password was changed', async () => {
  const { actor } = await buildUser();
  await asOwner((client) =>
    client.query('UPDATE users SET password_changed_at = clock_timestamp() WHERE id = $1', [actor.userId]),
  );
  const confirmed = await confirmSession({ actor, shown: { password: testPassword } });
  if (!confirmed.ok) throw new Error(confirmed.problem.problem.detail);
  expect(await opensWith(await sealSessionToken(confirmed.value))).toBe(false);
});

test('takes a code of the second factor instead, once', async () => {
  const user = await buildUser();
  const { codeIn, recoveryCodes } = await buildSecondFactor(user);
  const code = codeIn(0);
  const renewed = sealedIn(await show(user.sealed, { code }));
  expect(await opensWith(renewed)).toBe(true);
  expect(await fieldOf(await show(renewed, { code }))).toBe('code');
  expect(await fieldOf(await show(renewed, { code: recoveryCodes[0] ?? '' }))).toBe('code');
});

test('says of a wrong password that it is wrong, signs nobody out, and stops guessing', async () => {
  const user = await buildUser();
  await idle(user);
  for (let guess = 0; guess < 10; guess += 1) {
    const wrong = await show(user.sealed, { password: 'a guess' });
    expect([wrong.status, await fieldOf(wrong)]).toEqual([400, 'password']);
  }
  expect((await show(user.sealed, { password: testPassword })).status).toBe(429);
  expect(await mustConfirm(user.sealed)).toBe(true);
  expect(await opensWith(user.sealed)).toBe(true);
});

test('stops guessing codes as well, and writes each guess down', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  for (let guess = 0; guess < 10; guess += 1)
    expect(await fieldOf(await show(user.sealed, { code: '000000' }))).toBe('code');
  expect((await show(user.sealed, { code: codeIn(0) })).status).toBe(429);
  const refusals = (await eventsOf(user)).filter(([type]) => type === 'session.refused');
  expect(refusals).toEqual(Array(10).fill(['session.refused', { because: 'wrong-code' }]));
});

test.for<[string, Record<string, string>]>([
  ['nothing', {}],
  ['both', { password: testPassword, code: '123456' }],
  ['something else beside', { password: testPassword, confirmedAt: '2099-01-01' }],
])('refuses %s', async ([, shown]) => {
  const user = await buildUser();
  expect((await show(user.sealed, shown)).status).toBe(400);
});

test('a code opens nothing for who has no second factor', async () => {
  const user = await buildUser();
  expect(await fieldOf(await show(user.sealed, { code: '123456' }))).toBe('code');
});
