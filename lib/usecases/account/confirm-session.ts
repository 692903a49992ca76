import 'server-only';
import { countAttempt, forgetAttempts } from '@/lib/auth/attempt-limits';
import { recordSignInRefusal } from '@/lib/auth/record-sign-in-refusal';
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token';
import { takeAppCode } from '@/lib/auth/take-second-factor';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { replaceSession } from '@/lib/db/session/replace-session';
import type { SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import type { PasskeyProof } from '@/lib/domain/account/passkey';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { codeNotRight, sessionOver } from '@/lib/usecases/account/account-problems';
import { checkOwnPasskey } from '@/lib/usecases/account/check-own-passkey';
import { checkOwnPassword } from '@/lib/usecases/account/check-own-password';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

/** Any will do for someone who is signed in already (NIST SP 800-63B-4, 2.2.3). */
type Shown = { password: string } | { code: string } | { passkey: PasskeyProof };

type Input = { actor: Actor; shown: Shown };

const checkOwnCode = async (
  actor: Actor,
  candidate: SignInCandidate,
  code: string,
): Promise<Result<null, TimedProblem>> => {
  const attempt = await countAttempt('confirmation', actor.userId);
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  const right = await inClinic(actor.clinicId, async (tx) => {
    const taken = candidate.hasSecondFactor && (await takeAppCode(tx, candidate, code));
    if (!taken) await recordSignInRefusal(tx, actor, 'wrong-code');
    return taken;
  });
  if (!right) return failure({ problem: codeNotRight });
  await forgetAttempts('confirmation', actor.userId);
  return success(null);
};

const check = (actor: Actor, candidate: SignInCandidate, shown: Shown): Promise<Result<null, TimedProblem>> => {
  if ('passkey' in shown) return checkOwnPasskey(actor, shown.passkey);
  if ('code' in shown) return checkOwnCode(actor, candidate, shown.code);
  return checkOwnPassword({ actor, candidate, password: shown.password, field: 'password' });
};

const renew = ({ clinicId, userId, sessionId }: Actor): Promise<Result<string, TimedProblem>> =>
  inClinic(clinicId, async (tx) => {
    const token = newSessionToken();
    const tokenSha256 = hashSessionToken(token);
    const renewed = await replaceSession(tx, { sessionId, tokenSha256, reason: 'confirmed' });
    if (renewed === null) return failure(sessionOver);
    await recordAuditEvent(tx, { type: 'session.confirmed', actor: { userId, sessionId: renewed }, detail: {} });
    return success(token);
  });

/** Somebody who is signed in shows again that it is them. Answers the token of the session that goes on in place of theirs. */
export const confirmSession = async ({ actor, shown }: Input): Promise<Result<string, TimedProblem>> => {
  if (!may(actor.role, 'account.manage')) return failure({ problem: (await refuse(actor, 'account.manage')).problem });
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver);
  const checked = await check(actor, own.candidate, shown);
  return checked.ok ? renew(actor) : checked;
};
