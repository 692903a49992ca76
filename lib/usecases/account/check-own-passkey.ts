import 'server-only';
import { countAttempt, forgetAttempts } from '@/lib/auth/attempt-limits';
import { checkPasskeyProof } from '@/lib/auth/check-passkey-proof';
import { recordSignInRefusal } from '@/lib/auth/record-sign-in-refusal';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { inClinic } from '@/lib/db/in-clinic';
import { findPasskeyHolder } from '@/lib/db/user/find-passkey-holder';
import { takePasskeyUse } from '@/lib/db/user/take-passkey-use';
import type { PasskeyProof } from '@/lib/domain/account/passkey';
import type { Actor } from '@/lib/domain/permission/actor';
import { failure, type Result, success } from '@/lib/domain/result';
import { passkeyNotRight } from '@/lib/usecases/account/account-problems';

/** Is this a passkey of who is signed in, shown just now and for this? Somebody else’s at the same desk is not. */
export const checkOwnPasskey = async (actor: Actor, proof: PasskeyProof): Promise<Result<null, TimedProblem>> => {
  const { userId, clinicId, sessionId } = actor;
  const attempt = await countAttempt('confirmation', userId);
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  const found = await findPasskeyHolder(proof.id);
  const holder = found?.userId === userId ? found : null;
  const counter = await checkPasskeyProof({ purpose: { kind: 'confirm', sessionId }, proof, holder });
  const right = await inClinic(clinicId, async (tx) => {
    const used = holder && counter !== null && (await takePasskeyUse(tx, { passkeyId: holder.passkeyId, counter }));
    if (!used) await recordSignInRefusal(tx, actor, 'wrong-passkey');
    return used;
  });
  if (!right) return failure({ problem: passkeyNotRight });
  await forgetAttempts('confirmation', userId);
  return success(null);
};
