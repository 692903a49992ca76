import { POST as askForNew } from '@/app/api/v1/account/passkeys/challenge/route';
import { POST as addPasskey } from '@/app/api/v1/account/passkeys/route';
import { POST as askForOwn } from '@/app/api/v1/session/confirm/challenge/route';
import { POST as askForAny } from '@/app/api/v1/session/passkey/challenge/route';
import type { NewPasskey, PasskeyProof } from '@/lib/domain/account/passkey';
import type { BuiltUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { SoftwareAuthenticator, type Twist } from '@/tests/setup/software-authenticator';

type Holder = Pick<BuiltUser, 'sealed'>;

/** A passkey as a browser makes it for this person, not handed on yet. */
export const newPasskeyFor = async (
  { sealed }: Holder,
  authenticator = new SoftwareAuthenticator(),
  twist: Twist = {},
): Promise<NewPasskey> => authenticator.make(await (await ask(askForNew, { sealed })).json(), twist);

export type BuiltPasskey = { id: string; authenticator: SoftwareAuthenticator };

/** A passkey that opens this person's account. */
export const buildPasskey = async (holder: Holder): Promise<BuiltPasskey> => {
  const authenticator = new SoftwareAuthenticator();
  const body = await newPasskeyFor(holder, authenticator);
  const { id } = await (await ask(addPasskey, { sealed: holder.sealed, body })).json();
  return { id, authenticator };
};

/** What a browser shows of it to sign in. */
export const passkeyShown = async ({ authenticator }: BuiltPasskey, twist: Twist = {}): Promise<PasskeyProof> =>
  authenticator.show(await (await ask(askForAny)).json(), twist);

/** What a browser shows of it where somebody is signed in and shows again that it is them. */
export const ownPasskeyShown = async (
  { sealed }: Holder,
  { authenticator }: BuiltPasskey,
  twist: Twist = {},
): Promise<PasskeyProof> => authenticator.show(await (await ask(askForOwn, { sealed })).json(), twist);
