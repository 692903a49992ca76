import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DELETE as removePasskey } from '@/app/api/v1/account/passkeys/[id]/route';
import { POST as askForNew } from '@/app/api/v1/account/passkeys/challenge/route';
import { POST as addPasskey } from '@/app/api/v1/account/passkeys/route';
import { POST as askForOwn } from '@/app/api/v1/session/confirm/challenge/route';
import { POST as confirm } from '@/app/api/v1/session/confirm/route';
import { GET as ways } from '@/app/api/v1/session/ways/route';
import { mostPasskeys } from '@/lib/domain/account/passkey';
import { confirmedForSeconds } from '@/lib/domain/permission/must-confirm';
import { getAccount } from '@/lib/usecases/account/get-account';
import { recoverAccount } from '@/lib/usecases/user/recover-account';
import { removeSecondFactor } from '@/lib/usecases/user/remove-second-factor';
import { buildPasskey, newPasskeyFor, ownPasskeyShown, passkeyShown } from '@/tests/builders/passkey-builder';
import { granted } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { sealedIn } from '@/tests/setup/sealed-in';
import { SoftwareAuthenticator, type Twist } from '@/tests/setup/software-authenticator';

provideDatabase();

const add = ({ sealed }: BuiltUser, body: unknown) => ask(addPasskey, { sealed, body });

const passkeysOf = async ({ actor }: BuiltUser) => granted(await getAccount({ actor })).passkeys;

const idle = ({ actor }: BuiltUser) =>
  asOwner((client) =>
    client.query('UPDATE sessions SET confirmed_at = now() - make_interval(secs => $2) WHERE user_id = $1', [
      actor.userId,
      confirmedForSeconds + 1,
    ]),
  );

describe('adding a passkey', () => {
  test('lists it by its name, and the record says that it was added', async () => {
    const user = await buildUser();
    const { id } = await buildPasskey(user);
    const named = { id, name: 'A key of the tests', createdAt: expect.any(Date), lastUsedAt: null };
    expect(await passkeysOf(user)).toEqual([named]);
    expect((await eventsOf(user)).at(-1)).toEqual(['account.passkey-added', { passkeyId: id }]);
  });

  test('asks first who it is, as long after signing in as everything that reaches far', async () => {
    const user = await buildUser();
    await idle(user);
    expect((await problemOf(await ask(askForNew, { sealed: user.sealed }))).code).toBe('confirm-first');
  });

  test('wants a passkey that is found without a name and that asks who holds it, and none twice on one device', async () => {
    const user = await buildUser();
    const { authenticator } = await buildPasskey(user);
    const question = await (await ask(askForNew, { sealed: user.sealed })).json();
    expect(question).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: authenticator.credentialId, transports: ['usb'] }],
    });
    // The handle stays on the device, which others may look into.
    expect(JSON.stringify(question.user.id)).not.toContain(user.email);
    expect(Buffer.from(question.user.id, 'base64url').toString()).not.toContain(user.email);
  });

  const withCertificate: Twist['attestation'] = new Map<string, string | Map<string, Uint8Array>>([
    ['fmt', 'packed'],
    ['attStmt', new Map([['x5c', randomBytes(40)]])],
  ]);

  test.for<[string, Twist]>([
    ['made on another address', { origin: 'https://plainleaf.example' }],
    ['made for another name', { rpId: 'plainleaf.example' }],
    ['that did not ask who holds it', { isVerified: false }],
    ['that nobody touched', { isVerified: false, isPresent: false }],
    ['with a challenge that we never gave', { challenge: randomBytes(32).toString('base64url') }],
    ['that answers the question for signing in', { type: 'webauthn.get' }],
    ['made in somebody else’s frame', { crossOrigin: true }],
    ['with a certificate that vouches for nothing', { attestation: withCertificate }],
  ])('refuses one %s', async ([, twist]) => {
    const user = await buildUser();
    const refused = await add(user, await newPasskeyFor(user, new SoftwareAuthenticator(), twist));
    expect([refused.status, (await problemOf(refused)).code]).toEqual([400, 'invalid-input']);
    expect(await passkeysOf(user)).toEqual([]);
  });

  test('takes each challenge once, in the session that asked for it, and not for long', async () => {
    const [user, other] = [await buildUser(), await buildUser()];
    const made = await newPasskeyFor(user);
    expect((await add(other, made)).status).toBe(400);
    const late = await newPasskeyFor(user);
    await asOwner((client) => client.query("UPDATE passkey_challenges SET expires_at = now() - interval '1 second'"));
    expect((await add(user, late)).status).toBe(400);
    const inTime = await newPasskeyFor(user);
    expect((await add(user, inTime)).status).toBe(201);
    expect((await add(user, inTime)).status).toBe(400);
  });

  test('gives a passkey to one account only, and an account no more than it can list', async () => {
    const [user, other] = [await buildUser(), await buildUser()];
    const { authenticator } = await buildPasskey(user);
    const again = await add(other, await newPasskeyFor(other, authenticator));
    expect((await problemOf(again)).code).toBe('changed-meanwhile');
    await asOwner((client) =>
      client.query(
        `INSERT INTO passkeys (id, user_id, name, credential_id, public_key, counter, transports)
         SELECT gen_random_uuid(), $1, 'Another', sha256(n::text::bytea), '\\x00', 0, '{}' FROM generate_series(2, $2) n`,
        [user.actor.userId, mostPasskeys],
      ),
    );
    expect((await problemOf(await ask(askForNew, { sealed: user.sealed }))).code).toBe('not-allowed');
  });

  test('is not for whom only an identity provider lets in, who would still be let in when it no longer does', async () => {
    const user = await buildUser();
    await asOwner((client) => client.query('UPDATE users SET password_hash = NULL WHERE id = $1', [user.actor.userId]));
    expect((await problemOf(await ask(askForNew, { sealed: user.sealed }))).code).toBe('not-allowed');
  });
});

describe('showing again that it is you with a passkey', () => {
  test('renews the session, and the passkey says when it was used', async () => {
    const user = await buildUser();
    const passkey = await buildPasskey(user);
    const offered = await (await ask(ways, { method: 'GET', sealed: user.sealed })).json();
    expect(offered).toMatchObject({ password: true, passkey: true });
    await idle(user);
    const shown = await ask(confirm, {
      sealed: user.sealed,
      body: { passkey: await ownPasskeyShown(user, passkey) },
    });
    const renewed = sealedIn(shown);
    expect([await opensWith(user.sealed), await opensWith(renewed)]).toEqual([false, true]);
    expect((await ask(askForNew, { sealed: renewed })).status).toBe(200);
    expect((await eventsOf(user)).at(-1)).toEqual(['session.confirmed', {}]);
    expect(await passkeysOf(user)).toEqual([expect.objectContaining({ lastUsedAt: expect.any(Date) })]);
  });

  test('offers one’s own passkeys, and none to who has none', async () => {
    const user = await buildUser();
    expect((await ask(askForOwn, { sealed: user.sealed })).status).toBe(404);
    const { authenticator } = await buildPasskey(user);
    const question = await (await ask(askForOwn, { sealed: user.sealed })).json();
    expect(question).toMatchObject({
      userVerification: 'required',
      allowCredentials: [{ id: authenticator.credentialId }],
    });
  });

  test('takes nobody else’s passkey, none that was shown to sign in or in another session, and no wrong one', async () => {
    const user = await buildUser();
    const other = await buildUser({ clinicId: user.actor.clinicId });
    const [own, theirs] = [await buildPasskey(user), await buildPasskey(other)];
    await idle(user);
    const refused = [
      await ownPasskeyShown(user, theirs),
      await passkeyShown(own),
      await ownPasskeyShown(other, own),
      await ownPasskeyShown(user, own, { isVerified: false }),
      await ownPasskeyShown(user, own, { origin: 'https://plainleaf.example' }),
    ];
    for (const passkey of refused) {
      const answer = await ask(confirm, { sealed: user.sealed, body: { passkey } });
      expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, 'passkey']);
    }
    expect((await problemOf(await ask(askForNew, { sealed: user.sealed }))).code).toBe('confirm-first');
    expect((await eventsOf(user)).at(-1)).toEqual(['session.refused', { because: 'wrong-passkey' }]);
  });
});

describe('removing', () => {
  test('takes away one’s own passkey, after showing who it is, and nobody else’s', async () => {
    const user = await buildUser();
    const other = await buildUser({ clinicId: user.actor.clinicId });
    const { id } = await buildPasskey(user);
    const remove = ({ sealed }: BuiltUser) => ask(removePasskey, { method: 'DELETE', sealed, params: { id } });
    expect((await remove(other)).status).toBe(404);
    expect(await passkeysOf(user)).toHaveLength(1);
    await idle(user);
    expect((await problemOf(await remove(user))).code).toBe('confirm-first');
    await asOwner((client) =>
      client.query('UPDATE sessions SET confirmed_at = now() WHERE user_id = $1', [user.actor.userId]),
    );
    expect((await remove(user)).status).toBe(200);
    expect(await passkeysOf(user)).toEqual([]);
    expect((await eventsOf(user)).at(-1)).toEqual(['account.passkey-removed', { passkeyId: id }]);
  });

  test('an administrator who takes off what was lost takes all passkeys off, for somebody with nothing else too', async () => {
    const user = await buildUser();
    const admin = await buildUser({ role: 'admin', clinicId: user.actor.clinicId });
    await buildPasskey(user);
    await buildPasskey(user);
    granted(await removeSecondFactor({ actor: admin.actor, userId: user.actor.userId }));
    expect(await passkeysOf(user)).toEqual([]);
    expect(await opensWith(user.sealed)).toBe(false);
    const detail = { userId: user.actor.userId, passkeys: 2 };
    expect(await eventsOf(admin)).toContainEqual(['user.second-factor-removed', detail]);
  });

  test('so does whoever runs the installation, and a link alone leaves them', async () => {
    const user = await buildUser();
    await buildPasskey(user);
    granted(await recoverAccount({ email: user.email, withoutSecondFactor: false }));
    expect(await passkeysOf(user)).toHaveLength(1);
    granted(await recoverAccount({ email: user.email, withoutSecondFactor: true }));
    expect(await passkeysOf(user)).toEqual([]);
  });
});
