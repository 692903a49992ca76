import 'server-only';
import { countAttempt, forgetAttempts } from '@/lib/auth/attempt-limits';
import { isPasswordRight } from '@/lib/auth/password';
import { recordSignInRefusal } from '@/lib/auth/record-sign-in-refusal';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { inClinic } from '@/lib/db/in-clinic';
import type { SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import type { Actor } from '@/lib/domain/permission/actor';
import { failure, type Result, success } from '@/lib/domain/result';
import { noPassword, passwordNotRight } from '@/lib/usecases/account/account-problems';

type Given = { actor: Actor; candidate: SignInCandidate; password: string; field: string };

/** Is this the password of who is signed in? Counted, so that an open desk is no place to guess it. */
export const checkOwnPassword = async (given: Given): Promise<Result<null, TimedProblem>> => {
  const { actor, candidate, password, field } = given;
  if (candidate.passwordHash === null) return failure({ problem: noPassword(field) });
  const attempt = await countAttempt('confirmation', actor.userId);
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  if (!(await isPasswordRight(candidate.passwordHash, password))) {
    await inClinic(actor.clinicId, (tx) => recordSignInRefusal(tx, actor, 'wrong-password'));
    return failure({ problem: passwordNotRight(field) });
  }
  await forgetAttempts('confirmation', actor.userId);
  return success(null);
};
