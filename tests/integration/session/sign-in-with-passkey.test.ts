import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { DELETE as removePasskey } from '@/app/api/v1/account/passkeys/[id]/route';
import { POST as askForAny } from '@/app/api/v1/session/passkey/challenge/route';
import { POST as signIn } from '@/app/api/v1/session/passkey/route';
import { attemptLimits } from '@/lib/auth/attempt-limits';
import { toUserHandle } from '@/lib/auth/passkey-options';
import type { PasskeyProof } from '@/lib/domain/account/passkey';
import { type BuiltPasskey, buildPasskey, ownPasskeyShown, passkeyShown } from '@/tests/builders/passkey-builder';
import { buildSecondFactor } from '@/tests/builders/second-factor-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { sealedIn } from '@/tests/setup/sealed-in';
import { SoftwareAuthenticator, type Twist } from '@/tests/setup/software-authenticator';

provideDatabase();

const enter = (proof: PasskeyProof, address = '192.0.2.1') =>
  ask(signIn, { body: proof, headers: { 'x-forwarded-for': address } });

const build = async (): Promise<BuiltPasskey & { user: BuiltUser }> => {
  const user = await buildUser();
  return { user, ...(await buildPasskey(user)) };
};

/** Refused as whoever is not known is, and nothing begun. */
const expectRefused = async (user: BuiltUser, proof: PasskeyProof, because: string | null): Promise<void> => {
  const before = await eventsOf(user);
  const answer = await enter(proof);
  expect([answer.status, await problemOf(answer)]).toEqual([401, expect.objectContaining({ code: 'not-signed-in' })]);
  expect(sealedIn(answer)).toBe('');
  const after = await eventsOf(user);
  expect(after.slice(before.length)).toEqual(because === null ? [] : [['session.refused', { because }]]);
};

test('lets its holder in without a word about who it is, and the record says with what', async () => {
  const { user, id, ...passkey } = await build();
  const question = await (await ask(askForAny)).json();
  expect(question).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  expect(question.allowCredentials).toBeUndefined();
  const answer = await enter(await passkeyShown({ id, ...passkey }));
  expect(await answer.json()).toEqual({ signedIn: true });
  expect(await opensWith(sealedIn(answer))).toBe(true);
  expect((await eventsOf(user)).slice(-2)).toEqual([
    ['session.started', {}],
    ['account.passkey-used', { passkeyId: id }],
  ]);
});

test('is both factors: nothing asks for a code after it', async () => {
  const { user, ...passkey } = await build();
  await buildSecondFactor(user);
  expect((await enter(await passkeyShown(passkey))).status).toBe(200);
});

test.for<[string, Twist]>([
  ['shown on another address', { origin: 'http://localhost:3001' }],
  ['shown for another name', { rpId: 'plainleaf.example' }],
  ['that did not ask who holds it', { isVerified: false }],
  ['that nobody touched', { isVerified: false, isPresent: false }],
  ['with a challenge that we never gave', { challenge: randomBytes(32).toString('base64url') }],
  ['that answers the question for adding one', { type: 'webauthn.create' }],
  ['shown in somebody else’s frame', { crossOrigin: true }],
  ['that does not say whose it is', { userHandle: undefined }],
  ['that says that it is somebody else’s', { userHandle: randomBytes(16).toString('base64url') }],
  ['whose signature is for something else', { counter: -1 }],
])('refuses one %s', async ([, given]) => {
  const { user, ...passkey } = await build();
  const isForged = given.counter === -1;
  const proof = await passkeyShown(passkey, isForged ? {} : given);
  const signature = isForged ? (await passkeyShown(passkey)).signature : proof.signature;
  await expectRefused(user, { ...proof, signature }, 'wrong-passkey');
});

test('refuses one that is not known, and one that gives itself out as another', async () => {
  const { user, ...passkey } = await build();
  const stranger = new SoftwareAuthenticator();
  const userHandle = Buffer.from(toUserHandle(user.actor.userId)).toString('base64url');
  const shown = (twist: Twist) => passkeyShown({ id: '', authenticator: stranger }, { userHandle, ...twist });
  await expectRefused(user, await shown({}), null);
  await expectRefused(user, await shown({ credentialId: passkey.authenticator.credentialId }), 'wrong-passkey');
});

test('takes each challenge once, however many come with it at the same moment, and not for long', async () => {
  const { user, ...passkey } = await build();
  const proof = await passkeyShown(passkey);
  const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await enter(proof)).status));
  expect(statuses.sort()).toEqual([200, 401, 401, 401, 401, 401]);
  const late = await passkeyShown(passkey);
  await asOwner((client) => client.query("UPDATE passkey_challenges SET expires_at = now() - interval '1 second'"));
  await expectRefused(user, late, 'wrong-passkey');
});

test('takes no challenge that was given for showing again who it is', async () => {
  const { user, ...passkey } = await build();
  await expectRefused(user, await ownPasskeyShown(user, passkey), 'wrong-passkey');
});

test('refuses a counter that stands still or goes back: there are two of it; 0 every time is no counter', async () => {
  const { user, ...passkey } = await build();
  expect((await enter(await passkeyShown(passkey, { counter: 7 }))).status).toBe(200);
  await expectRefused(user, await passkeyShown(passkey, { counter: 7 }), 'wrong-passkey');
  await expectRefused(user, await passkeyShown(passkey, { counter: 0 }), 'wrong-passkey');
  expect((await enter(await passkeyShown(passkey, { counter: 8 }))).status).toBe(200);

  const { user: _other, ...counting } = await build();
  for (const counter of [0, 0]) expect((await enter(await passkeyShown(counting, { counter }))).status).toBe(200);
});

test('keeps suspended people out, wherever they are suspended, and lets them into another clinic of theirs', async () => {
  const { user, ...passkey } = await build();
  const { userId, clinicId } = user.actor;
  const set = (sql: string) => asOwner((client) => client.query(sql, [userId]));
  await set('UPDATE memberships SET suspended_at = now() WHERE user_id = $1');
  await expectRefused(user, await passkeyShown(passkey), 'suspended');
  const { actor } = await buildUser();
  await asOwner((client) =>
    client.query(
      `INSERT INTO memberships (id, clinic_id, user_id, role, job_title)
       VALUES (gen_random_uuid(), $2, $1, 'clinician', 'nurse')`,
      [userId, actor.clinicId],
    ),
  );
  expect((await enter(await passkeyShown(passkey))).status).toBe(200);
  const { rows } = await asOwner((client) =>
    client.query('SELECT clinic_id FROM sessions WHERE user_id = $1 ORDER BY created_at', [userId]),
  );
  expect(rows.map(({ clinic_id }) => clinic_id)).toEqual([clinicId, actor.clinicId]);
  await set("UPDATE users SET status = 'suspended' WHERE id = $1");
  expect((await enter(await passkeyShown(passkey))).status).toBe(401);
});

test('opens nothing once it is removed, not even with what it showed before', async () => {
  const { user, id, ...passkey } = await build();
  const proof = await passkeyShown({ id, ...passkey });
  await ask(removePasskey, { method: 'DELETE', sealed: user.sealed, params: { id } });
  await expectRefused(user, proof, null);
});

test('stops trying from one place, for questions and for answers', async () => {
  const { user, ...passkey } = await build();
  const proof = await passkeyShown(passkey);
  const from = { 'x-forwarded-for': '198.51.100.7' };
  for (let at = 0; at < attemptLimits.passkeyQuestion.points; at += 1) await ask(askForAny, { headers: from });
  const refused = await ask(askForAny, { headers: from });
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  for (let at = 0; at < attemptLimits.address.points; at += 1)
    await enter({ ...proof, id: randomBytes(16).toString('base64url') }, '198.51.100.7');
  expect((await enter(await passkeyShown(passkey), '198.51.100.7')).status).toBe(429);
  expect((await enter(await passkeyShown(passkey), '198.51.100.8')).status).toBe(200);
  expect((await eventsOf(user)).some(([type]) => type === 'session.refused')).toBe(false);
});
