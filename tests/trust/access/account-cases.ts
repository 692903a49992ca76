import { randomBytes, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { startSecondFactor } from '@/lib/usecases/account/start-second-factor';
import { makePasswordLink } from '@/lib/usecases/user/make-password-link';
import { granted } from '@/tests/builders/recall-builder';
import { buildUser, testPassword } from '@/tests/builders/user-builder';
import { asOwner } from '@/tests/setup/provide-database';
import { SoftwareAuthenticator } from '@/tests/setup/software-authenticator';
import type { Given, Params, RouteCase } from '@/tests/trust/access/route-case';
import { signInAgain } from '@/tests/trust/access/sign-in-again';
import { newWord, type Side, suspend } from '@/tests/trust/access/world';

const newPassword = () => `lantern orchard ${newWord()}`;

/** Somebody of the clinic to whom an administrator does something. */
const aPerson = async ({ side }: { side: Side }): Promise<Params> => ({
  id: (await buildUser({ clinicId: side.clinicId })).actor.userId,
});

const giveSecondFactor = (userId: string) =>
  asOwner((client) =>
    client.query('UPDATE users SET totp_secret = $2, totp_since = now() WHERE id = $1', [userId, randomBytes(60)]),
  );

/** Past the door for adding them, which closes after a few. */
const givePasskey = async (userId: string): Promise<string> => {
  const id = randomUUID();
  await asOwner((client) =>
    client.query(
      `INSERT INTO passkeys (id, user_id, name, credential_id, public_key, counter, transports)
       VALUES ($1, $2, 'A key', $3, '\\x00', 0, '{}')`,
      [id, userId, randomBytes(16)],
    ),
  );
  return id;
};

const codeFor = async ({ asker: { actor } }: Given): Promise<string> => {
  const { secret } = granted(await startSecondFactor({ actor }));
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
};

const aLinkToken = async ({ side }: Given): Promise<string> => {
  const { id: userId = '' } = await aPerson({ side });
  return granted(await makePasswordLink({ actor: side.admin.actor, userId })).token;
};

const ofPerson = { of: 'clinic', make: aPerson } as const;
const own = { of: 'installation', asSomebodyNew: true } as const;
const ownWithSecondFactor = {
  ...own,
  make: async ({ asker }: Given): Promise<Params> => {
    await giveSecondFactor(asker.actor.userId);
    return {};
  },
} as const;

/** One's own account and session, and the people of the clinic. */
export const accountCases: Record<string, RouteCase> = {
  'POST /api/v1/session': {
    ...own,
    body: async ({ side: { clinicId } }) => ({ email: (await buildUser({ clinicId })).email, password: testPassword }),
  },
  'DELETE /api/v1/session': own,
  // No identity provider is set up here.
  'GET /api/v1/session/provider': { of: 'installation', settlesWith: 404 },
  'GET /api/auth/callback/oidc': { of: 'installation', settlesWith: 404 },
  'POST /api/v1/session/confirm': { ...own, body: () => ({ password: testPassword }) },
  'POST /api/v1/session/confirm/challenge': {
    ...own,
    make: async ({ asker }) => {
      await givePasskey(asker.actor.userId);
      return {};
    },
  },
  // The tests' own key does not know at which port it is asked: right in every way but that.
  'POST /api/v1/session/passkey': {
    of: 'installation',
    body: () => new SoftwareAuthenticator().show({ challenge: newWord(), rpId: 'localhost' }),
    settlesWith: 401,
  },
  'POST /api/v1/session/passkey/challenge': own,
  'POST /api/v1/account/passkeys': {
    of: 'installation',
    body: () => new SoftwareAuthenticator().make({ challenge: newWord(), rp: { id: 'localhost' }, user: { id: 'AA' } }),
    settlesWith: 400,
  },
  'POST /api/v1/account/passkeys/challenge': own,
  'DELETE /api/v1/account/passkeys/[id]': {
    of: 'clinic',
    make: async ({ asker }) => ({ id: await givePasskey(asker.actor.userId) }),
  },
  'GET /api/v1/session/holder': own,
  'GET /api/v1/session/ways': own,
  'POST /api/v1/session/leave': { ...own, body: ({ asker }) => ({ userId: asker.actor.userId }) },
  'PUT /api/v1/account/password': { ...own, body: () => ({ current: testPassword, wanted: newPassword() }) },
  'POST /api/v1/account/recovery-codes': ownWithSecondFactor,
  'POST /api/v1/account/second-factor': own,
  'DELETE /api/v1/account/second-factor': { ...ownWithSecondFactor, body: () => ({ password: testPassword }) },
  'POST /api/v1/account/second-factor/confirm': { ...own, body: async (given) => ({ code: await codeFor(given) }) },
  'DELETE /api/v1/account/sessions/[id]': {
    of: 'clinic',
    make: async ({ asker }) => ({ id: (await signInAgain(asker.actor)).id }),
  },
  'POST /api/v1/account/sessions/end-others': own,
  'POST /api/v1/password-links/use': {
    ...own,
    body: async (given) => ({ token: await aLinkToken(given), password: newPassword() }),
  },
  'POST /api/v1/users': {
    of: 'installation',
    body: () => ({ email: `${newWord()}@test.example`, name: 'New nurse', role: 'clinician', jobTitle: 'nurse' }),
  },
  'PATCH /api/v1/users/[id]': {
    ...ofPerson,
    body: () => ({ was: { role: 'clinician', jobTitle: 'nurse' }, role: 'editor', jobTitle: 'nurse' }),
  },
  'POST /api/v1/users/[id]/suspend': ofPerson,
  'POST /api/v1/users/[id]/restore': {
    of: 'clinic',
    make: async ({ side }) => {
      const user = await buildUser({ clinicId: side.clinicId });
      await suspend(user);
      return { id: user.actor.userId };
    },
  },
  'POST /api/v1/users/[id]/leave': ofPerson,
  'POST /api/v1/users/[id]/password-link': { ...ofPerson },
  'DELETE /api/v1/users/[id]/second-factor': {
    of: 'clinic',
    make: async (given) => {
      const { id = '' } = await aPerson(given);
      await giveSecondFactor(id);
      return { id };
    },
  },
};
