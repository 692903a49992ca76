import 'server-only';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { COSEALG } from '@simplewebauthn/server/helpers';
import { challengeSeconds } from '@/lib/auth/passkey-challenge';
import type { RelyingParty } from '@/lib/auth/relying-party';

/** Every authenticator has one of these. Named here, for the package's own list grows with the version of Node. */
export const passkeyAlgorithms = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

type Bytes = Uint8Array<ArrayBuffer>;

type Known = { credentialId: string; transports: string[] };

const toDescriptors = (passkeys: readonly Known[]) =>
  passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));

const timeout = challengeSeconds * 1000;

/** An account as authenticators name it: bytes that say nothing of anybody. */
export const toUserHandle = (userId: string): Bytes => Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex'));

type Creation = {
  party: RelyingParty;
  challenge: Bytes;
  user: { userId: string; email: string; name: string };
  /** A device that has one of these makes no second one. */
  known: readonly Known[];
};

/** What a browser is asked to make: a passkey that its device finds without being told whose, and asks a PIN or finger for. */
export const toCreationOptions = ({
  party,
  challenge,
  user,
  known,
}: Creation): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'Plainleaf',
    rpID: party.id,
    userID: toUserHandle(user.userId),
    userName: user.email,
    userDisplayName: user.name,
    challenge,
    timeout,
    attestationType: 'none',
    excludeCredentials: toDescriptors(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: passkeyAlgorithms,
  });

type Request = {
  party: RelyingParty;
  challenge: Bytes;
  /** Any of these will do; of whoever signs in, nothing is known yet. */
  known?: readonly Known[];
};

/** What a browser is asked to show: a passkey for us, and that it is its holder who is there. */
export const toRequestOptions = ({
  party,
  challenge,
  known,
}: Request): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: party.id,
    challenge,
    timeout,
    userVerification: 'required',
    ...(known && { allowCredentials: toDescriptors(known) }),
  });
