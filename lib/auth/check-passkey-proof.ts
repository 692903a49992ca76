import 'server-only';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { type PasskeyPurpose, takePasskeyChallenge } from '@/lib/auth/passkey-challenge';
import { toUserHandle } from '@/lib/auth/passkey-options';
import { relyingParty } from '@/lib/auth/relying-party';
import type { PasskeyHolder } from '@/lib/db/user/find-passkey-holder';
import type { PasskeyProof } from '@/lib/domain/account/passkey';
import { log } from '@/lib/log';

type Given = { purpose: PasskeyPurpose; proof: PasskeyProof; holder: PasskeyHolder | null };

/** Whose it is, by the authenticator's word: that has to be said where nobody is signed in. */
const isOfHolder = ({ purpose, proof }: Given, { userId }: PasskeyHolder): boolean =>
  proof.userHandle === undefined
    ? purpose.kind !== 'sign-in'
    : Buffer.from(proof.userHandle, 'base64url').equals(toUserHandle(userId));

/**
 * How often this passkey has signed by now, when what it signed is our challenge, for us, with its holder there; null when
 * anything of that is not so. The challenge is used up either way.
 */
export const checkPasskeyProof = async (given: Given): Promise<number | null> => {
  const { purpose, proof, holder } = given;
  const party = relyingParty();
  const challenge = await takePasskeyChallenge(purpose, proof);
  if (!party || challenge === null || !holder || !isOfHolder(given, holder)) return null;
  const { id, clientDataJSON, authenticatorData, signature } = proof;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      credential: { id, publicKey: Uint8Array.from(holder.publicKey), counter: holder.counter },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    log().debug({ reason: error instanceof Error ? error.message.slice(0, 300) : undefined }, 'a passkey was refused');
    return null;
  }
};
