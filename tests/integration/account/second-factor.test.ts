import { Secret } from 'otpauth';
import { expect, test } from 'vitest';
import { POST as makeRecoveryCodes } from '@/app/api/v1/account/recovery-codes/route';
import { POST as confirmSecondFactor } from '@/app/api/v1/account/second-factor/confirm/route';
import { DELETE as removeSecondFactor, POST as startSecondFactor } from '@/app/api/v1/account/second-factor/route';
import { POST as signIn } from '@/app/api/v1/session/route';
import { hashPassword } from '@/lib/auth/password';
import { inClinic } from '@/lib/db/in-clinic';
import { clearSecondFactor } from '@/lib/db/user/clear-second-factor';
import { getAccount } from '@/lib/usecases/account/get-account';
import { appWith, buildSecondFactor } from '@/tests/builders/second-factor-builder';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

type Given = { password?: string; code?: string };

const signInAs = (user: BuiltUser, { password = testPassword, code }: Given, address = '192.0.2.1') =>
  ask(signIn, {
    body: { email: user.email, password, ...(code !== undefined && { code }) },
    headers: { 'x-forwarded-for': address },
  });

const outcomeOf = async (response: Response): Promise<string> =>
  response.status === 200 ? 'signed in' : `${response.status} ${(await problemOf(response)).code}`;

const accountOf = async ({ actor }: BuiltUser) => {
  const account = await getAccount({ actor });
  if (!account.ok) throw new Error(account.problem.detail);
  return account.value;
};

test('nothing asks for a second factor before its first code was right', async () => {
  const user = await buildUser();
  const { secret } = await (await ask(startSecondFactor, { sealed: user.sealed })).json();
  expect(await outcomeOf(await signInAs(user, {}))).toBe('signed in');
  expect((await accountOf(user)).secondFactorSince).toBeNull();

  const wrong = await ask(confirmSecondFactor, { sealed: user.sealed, body: { code: '000000' } });
  expect((await problemOf(wrong)).fields?.[0]?.field).toBe('code');
  const right = await ask(confirmSecondFactor, { sealed: user.sealed, body: { code: appWith(secret)(0) } });
  expect((await right.json()).recoveryCodes).toHaveLength(10);
  expect(await accountOf(user)).toMatchObject({ secondFactorSince: expect.any(Date), recoveryCodesLeft: 10 });
  expect((await eventsOf(user)).at(-1)).toEqual(['account.second-factor-added', {}]);
});

test('an open desk is no place to guess the first code', async () => {
  const user = await buildUser();
  const { secret } = await (await ask(startSecondFactor, { sealed: user.sealed })).json();
  const show = (code: string) => ask(confirmSecondFactor, { sealed: user.sealed, body: { code } });
  for (let guess = 0; guess < 10; guess += 1) expect((await show('000000')).status).toBe(400);
  const limited = await show(appWith(secret)(0));
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await accountOf(user)).secondFactorSince).toBeNull();
});

test('keeps neither the key nor a recovery code where the database can be read', async () => {
  const user = await buildUser();
  const { secret } = await (await ask(startSecondFactor, { sealed: user.sealed })).json();
  const confirmed = await ask(confirmSecondFactor, { sealed: user.sealed, body: { code: appWith(secret)(0) } });
  const [code = ''] = (await confirmed.json()).recoveryCodes;
  const { rows } = await asOwner((client) =>
    client.query(
      'SELECT u::text || (SELECT string_agg(r::text, $2) FROM recovery_codes r) AS row FROM users u WHERE id = $1',
      [user.actor.userId, ' '],
    ),
  );
  const key = Secret.fromBase32(secret).hex.toLowerCase();
  const codeInHex = Buffer.from(code.replaceAll('-', '')).toString('hex');
  for (const kept of [secret, key, code, codeInHex]) expect(rows[0].row).not.toContain(kept);
});

test('asks for the code after the right password only, and takes each code once', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  expect(await outcomeOf(await signInAs(user, { password: 'not the password' }))).toBe('401 not-signed-in');
  expect(await outcomeOf(await signInAs(user, {}))).toBe('401 second-factor-wanted');
  expect(await outcomeOf(await signInAs(user, { code: '000000' }))).toBe('401 not-signed-in');
  expect(await outcomeOf(await signInAs(user, { password: 'wrong', code: codeIn(0) }))).toBe('401 not-signed-in');
  const code = codeIn(0);
  expect(await outcomeOf(await signInAs(user, { code: `${code.slice(0, 3)} ${code.slice(3)}` }))).toBe('signed in');
  expect(await outcomeOf(await signInAs(user, { code }))).toBe('401 not-signed-in');
  const refusals = (await eventsOf(user)).filter(([type]) => type === 'session.refused');
  expect(refusals.map(([, detail]) => detail)).toEqual([
    { because: 'wrong-password' },
    { because: 'wrong-code' },
    { because: 'wrong-password' },
    { because: 'wrong-code' },
  ]);
});

test('lets in once with one code, however many use it at the same moment', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  const code = codeIn(0);
  const outcomes = await Promise.all(Array.from({ length: 6 }, async () => outcomeOf(await signInAs(user, { code }))));
  expect(outcomes.filter((outcome) => outcome === 'signed in')).toHaveLength(1);
});

test('a recovery code opens the account once, and the record says how many are left', async () => {
  const user = await buildUser();
  const { recoveryCodes } = await buildSecondFactor(user);
  const [code = ''] = recoveryCodes;
  expect(await outcomeOf(await signInAs(user, { code: code.toUpperCase() }))).toBe('signed in');
  expect(await outcomeOf(await signInAs(user, { code }))).toBe('401 not-signed-in');
  expect((await accountOf(user)).recoveryCodesLeft).toBe(9);
  expect(await eventsOf(user)).toContainEqual(['account.recovery-code-used', { left: 9 }]);

  // Of the same clinic, whose rows the database does not keep from this one.
  const other = await buildUser({ clinicId: user.actor.clinicId });
  await buildSecondFactor(other);
  expect(await outcomeOf(await signInAs(other, { code: recoveryCodes[1] ?? '' }))).toBe('401 not-signed-in');
});

test('new recovery codes end the old ones', async () => {
  const user = await buildUser();
  const { recoveryCodes } = await buildSecondFactor(user);
  const made = await (await ask(makeRecoveryCodes, { sealed: user.sealed })).json();
  expect(await outcomeOf(await signInAs(user, { code: recoveryCodes[0] ?? '' }))).toBe('401 not-signed-in');
  expect(await outcomeOf(await signInAs(user, { code: made.recoveryCodes[0] }))).toBe('signed in');
});

test('stops guessing codes from wherever they come, and only who knows the password gets that far', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  const outcomes: string[] = [];
  await allInTurns(Array(12).fill('000000'), 4, async (code, at) => {
    outcomes.push(await outcomeOf(await signInAs(user, { code }, `203.0.113.${at}`)));
  });
  expect(outcomes.filter((outcome) => outcome === '429 too-many-attempts')).toHaveLength(2);
  expect(await outcomeOf(await signInAs(user, { code: codeIn(0) }, '198.51.100.9'))).toBe('429 too-many-attempts');
});

test('asking for the code counts as no failure: nobody is shut out by signing in slowly', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  for (let times = 0; times < 12; times += 1) {
    expect(await outcomeOf(await signInAs(user, {}, '192.0.2.77'))).toBe('401 second-factor-wanted');
  }
  expect(await outcomeOf(await signInAs(user, { code: codeIn(0) }, '192.0.2.77'))).toBe('signed in');
});

/** As if they had chosen it long ago: the session goes on. */
const havePassword = async ({ actor }: BuiltUser, password: string): Promise<void> => {
  const passwordHash = await hashPassword(password);
  await asOwner((client) =>
    client.query('UPDATE users SET password_hash = $2 WHERE id = $1', [actor.userId, passwordHash]),
  );
};

test('comes off with the password, when that is long enough to be used alone', async () => {
  const user = await buildUser();
  await buildSecondFactor(user);
  const remove = (password: string) =>
    ask(removeSecondFactor, { method: 'DELETE', sealed: user.sealed, body: { password } });
  expect((await problemOf(await remove('not the password'))).fields?.[0]?.field).toBe('password');
  const short = 'lamp oil';
  await havePassword(user, short);
  expect((await problemOf(await remove(short))).fields?.[0]?.reason).toMatch(/too short/);
  // Whoever else takes it off, for one that was lost: the short password opens nothing by itself.
  await inClinic(user.actor.clinicId, (tx) => clearSecondFactor(tx, user.actor.userId));
  expect(await outcomeOf(await signInAs(user, { password: short }))).toBe('403 not-allowed');
  await havePassword(user, testPassword);
  await buildSecondFactor(user);
  expect(await (await remove(testPassword)).json()).toEqual({ removed: true });
  expect(await outcomeOf(await signInAs(user, {}))).toBe('signed in');
  expect(await accountOf(user)).toMatchObject({ secondFactorSince: null, recoveryCodesLeft: 0 });
  expect((await remove(testPassword)).status).toBe(404);
});

test('takes no second one beside the first', async () => {
  const user = await buildUser();
  const { codeIn } = await buildSecondFactor(user);
  expect((await ask(startSecondFactor, { sealed: user.sealed })).status).toBe(409);
  const again = await ask(confirmSecondFactor, { sealed: user.sealed, body: { code: codeIn(0) } });
  expect(again.status).toBe(409);
});
