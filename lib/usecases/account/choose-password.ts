import 'server-only';
import { countAttempt } from '@/lib/auth/attempt-limits';
import { findPasswordRefusal } from '@/lib/auth/find-password-refusal';
import { networkOf } from '@/lib/auth/network-of';
import { hashPassword } from '@/lib/auth/password';
import { hashSessionToken } from '@/lib/auth/session-token';
import { forgetSignIns } from '@/lib/auth/sign-in-limits';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { findPasswordLinkHolder, type PasswordLinkHolder } from '@/lib/db/user/find-password-link-holder';
import { getAccountHolder } from '@/lib/db/user/get-account-holder';
import { setPassword } from '@/lib/db/user/set-password';
import { takePasswordLink } from '@/lib/db/user/take-password-link';
import { contextWordsOf } from '@/lib/domain/account/context-words-of';
import { failure, type Result, success } from '@/lib/domain/result';
import { linkIsOver, notRight } from '@/lib/usecases/account/account-problems';

type Input = { token: string; password: string; address: string };

type Chosen = { chosen: true };

const choose = async (
  tx: ClinicTransaction,
  { linkId, userId }: PasswordLinkHolder,
  passwordHash: string,
): Promise<Result<Chosen, TimedProblem>> => {
  if (!(await takePasswordLink(tx, linkId))) return failure({ problem: linkIsOver });
  await setPassword(tx, userId, passwordHash);
  await revokeSessionsOf(tx, { userId, reason: 'password changed' });
  const actor = { userId, sessionId: null };
  await recordAuditEvent(tx, { type: 'account.password-changed', actor, detail: { with: 'link' } });
  return success({ chosen: true });
};

/**
 * Somebody with an administrator's link chooses a password, without a session: whoever it is still has to sign in, with
 * the second factor when there is one.
 */
export const choosePassword = async (input: Input): Promise<Result<Chosen, TimedProblem>> => {
  const attempt = await countAttempt('passwordLink', networkOf(input.address));
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  const link = await findPasswordLinkHolder(hashSessionToken(input.token));
  if (!link) return failure({ problem: linkIsOver });
  const holder = await inClinic(link.clinicId, (tx) => getAccountHolder(tx, link.userId));
  const refusal = await findPasswordRefusal({
    password: input.password,
    hasSecondFactor: holder.secondFactorSince !== null,
    contextWords: contextWordsOf(holder),
  });
  if (refusal !== null) return failure({ problem: notRight('password', refusal) });
  const passwordHash = await hashPassword(input.password);
  const chosen = await inClinic(link.clinicId, (tx) => choose(tx, link, passwordHash));
  // Who forgot the old one has often just tried it too often.
  if (chosen.ok) await forgetSignIns({ email: link.email, address: input.address });
  return chosen;
};
