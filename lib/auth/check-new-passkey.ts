import 'server-only';
import { verifyRegistrationResponse, type WebAuthnCredential } from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import { passkeyAlgorithms } from '@/lib/auth/passkey-options';
import type { RelyingParty } from '@/lib/auth/relying-party';
import type { NewPasskey } from '@/lib/domain/account/passkey';
import { log } from '@/lib/log';

/**
 * Nobody vouches for the authenticator: we ask for no attestation, and what comes with a certificate is not looked at.
 * Following it could make this server call addresses that stand in it.
 */
const isWithoutCertificate = (attestationObject: string): boolean => {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = decoded.get('fmt');
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
};

type Given = { passkey: NewPasskey; challenge: string; party: RelyingParty };

/** What checks this passkey from now on, when it was made for us, for this challenge, by somebody whom it knows; or null. */
export const checkNewPasskey = async ({ passkey, challenge, party }: Given): Promise<WebAuthnCredential | null> => {
  const { id, clientDataJSON, attestationObject } = passkey;
  try {
    if (!isWithoutCertificate(attestationObject)) return null;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: passkeyAlgorithms,
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    log().debug({ reason: error instanceof Error ? error.message.slice(0, 300) : undefined }, 'a passkey was refused');
    return null;
  }
};
