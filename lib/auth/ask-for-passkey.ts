import 'server-only';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { countAttempt } from '@/lib/auth/attempt-limits';
import { networkOf } from '@/lib/auth/network-of';
import { newPasskeyChallenge } from '@/lib/auth/passkey-challenge';
import { toRequestOptions } from '@/lib/auth/passkey-options';
import { relyingParty } from '@/lib/auth/relying-party';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

export const noPasskeysHere: Problem = {
  code: 'not-found',
  detail: 'There are no passkeys here: Plainleaf would need an https address with a name.',
};

/** The question to the browser of somebody who signs in. Whoever has a passkey for us chooses it there. */
export const askForPasskey = async (
  address: string,
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, TimedProblem>> => {
  const party = relyingParty();
  if (!party) return failure({ problem: noPasskeysHere });
  const attempt = await countAttempt('passkeyQuestion', networkOf(address));
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  const challenge = await newPasskeyChallenge({ kind: 'sign-in' });
  return success(await toRequestOptions({ party, challenge }));
};
