import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type WebAuthnErrorCode,
} from '@simplewebauthn/browser';
import type { NewPasskey, PasskeyProof } from '@/lib/domain/account/passkey';
import { failure, type Result, success } from '@/lib/domain/result';

const elsewhere = 'Passkeys work at the address that Plainleaf is set up for only. This page has another one.';
const noPin = 'This device or key can’t ask who holds it, for a PIN, a finger or a face. Use another one.';

const wordsByCode: Partial<Record<WebAuthnErrorCode, string>> = {
  ERROR_INVALID_DOMAIN: elsewhere,
  ERROR_INVALID_RP_ID: elsewhere,
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'There is a passkey of yours on this device or key already.',
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: noPin,
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: 'This key has no room for passkeys. Use another one.',
};

/** Browsers tell no difference between "not now", "none here" and "too late". */
const notShown = 'No passkey was shown. Try again, or go another way.';

const wordsFor = (error: unknown): string => {
  const known = error instanceof WebAuthnError ? wordsByCode[error.code] : undefined;
  if (known !== undefined) return known;
  const isOfPerson = error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
  return isOfPerson ? notShown : 'The browser could not do this. Try again, or go another way.';
};

const asked = async <Answer>(question: () => Promise<Answer>): Promise<Result<Answer, string>> => {
  if (!browserSupportsWebAuthn()) return failure('This browser knows no passkeys.');
  try {
    return success(await question());
  } catch (error) {
    return failure(wordsFor(error));
  }
};

/** Has the browser ask for a passkey; why there is none comes back in words. */
export const showPasskey = (
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<Result<PasskeyProof, string>> =>
  asked(async () => {
    const { id, response } = await startAuthentication({ optionsJSON });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
  });

/** Has the browser make a passkey; why there is none comes back in words. */
export const makePasskey = (
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
  name: string,
): Promise<Result<NewPasskey, string>> =>
  asked(async () => {
    const { id, response } = await startRegistration({ optionsJSON });
    const { clientDataJSON, attestationObject, transports = [] } = response;
    return { name, id, clientDataJSON, attestationObject, transports };
  });
