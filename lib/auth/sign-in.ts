import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { countAttempt, forgetAttempts } from '@/lib/auth/attempt-limits';
import { networkOf } from '@/lib/auth/network-of';
import { isPasswordRight } from '@/lib/auth/password';
import { recordRefusalOf, recordSignInRefusal } from '@/lib/auth/record-sign-in-refusal';
import { countSignIn, forgetSignIns, giveSignInBack } from '@/lib/auth/sign-in-limits';
import { startSession, type Visitor } from '@/lib/auth/start-session';
import { takeSecondFactor } from '@/lib/auth/take-second-factor';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRecentAddresses } from '@/lib/db/session/find-recent-addresses';
import { findSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import { holdSignInCandidate } from '@/lib/db/user/hold-sign-in-candidate';
import { isLongEnoughAlone } from '@/lib/domain/account/is-long-enough-alone';
import { failure, type Result, success } from '@/lib/domain/result';
import { metrics } from '@/lib/metrics/metrics';

export type SignInInput = Visitor & { email: string; password: string; code?: string };

type Answer = Result<string, TimedProblem>;

/**
 * Every refusal takes this long, whatever was wrong: time does not tell which accounts exist. A busy machine has done all
 * the work of one by then.
 */
const refusalMs = 400;

const wrong: TimedProblem = {
  problem: { code: 'not-signed-in', detail: 'The e-mail address or the password is not right.' },
};

const wrongCode: TimedProblem = {
  problem: { code: 'not-signed-in', detail: 'This code is not right, or was used before. Try the next one.' },
};

const codeWanted: TimedProblem = {
  problem: { code: 'second-factor-wanted', detail: 'Type the code that your app shows, or a recovery code.' },
};

const emailOf = ({ email }: SignInInput): string => email.trim().toLowerCase();

const tooShortAlone: TimedProblem = {
  problem: {
    code: 'not-allowed',
    detail:
      'Your password is only long enough beside a second factor, and you have none. Ask your clinic’s administrator for a link to choose a longer one.',
  },
};

const isAsBefore = (before: SignInCandidate, now: SignInCandidate | null): boolean =>
  now?.active === true &&
  now.clinicId === before.clinicId &&
  now.passwordHash === before.passwordHash &&
  now.hasSecondFactor === before.hasSecondFactor;

const start = async (tx: ClinicTransaction, candidate: SignInCandidate, input: SignInInput): Promise<Answer> => {
  const { userId } = candidate;
  // While this password was looked at, it may have been changed, or its holder put out: no session may outlive that.
  const now = await holdSignInCandidate(tx, { userId, email: emailOf(input) });
  if (!isAsBefore(candidate, now)) {
    await recordSignInRefusal(tx, { userId, sessionId: null }, now?.active ? 'wrong-password' : 'suspended');
    return failure(wrong);
  }
  if (!candidate.hasSecondFactor) return success((await startSession(tx, { userId, visitor: input })).token);
  const taken = await takeSecondFactor(tx, candidate, input.code ?? '');
  if (!taken) {
    await recordSignInRefusal(tx, { userId, sessionId: null }, 'wrong-code');
    return failure(wrongCode);
  }
  const { token, sessionId } = await startSession(tx, { userId, visitor: input });
  if (taken.by === 'recovery-code') {
    const actor = { userId, sessionId };
    await recordAuditEvent(tx, { type: 'account.recovery-code-used', actor, detail: { left: taken.left } });
  }
  return success(token);
};

/** The password was right. Only who knows it comes this far, so locking the code shuts nobody else out. */
const startWithFactors = async (candidate: SignInCandidate, input: SignInInput): Promise<Answer> => {
  if (candidate.hasSecondFactor) {
    if (input.code === undefined) return failure(codeWanted);
    const attempt = await countAttempt('secondFactor', candidate.userId);
    if (!attempt.allowed) {
      if (attempt.firstRefusal) await recordRefusalOf(candidate, 'too-many-attempts');
      return failure(tooManyAttempts(attempt));
    }
  }
  if (!candidate.hasSecondFactor && !isLongEnoughAlone(input.password)) {
    await recordRefusalOf(candidate, 'short-password');
    return failure(tooShortAlone);
  }
  const answer = await inClinic(candidate.clinicId, (tx) => start(tx, candidate, input));
  if (answer.ok) await forgetAttempts('secondFactor', candidate.userId);
  return answer;
};

const isOwnersPlace = async ({ clinicId, userId }: SignInCandidate, address: string): Promise<boolean> => {
  const addresses = await inClinic(clinicId, (tx) => findRecentAddresses(tx, userId));
  return addresses.some((known) => networkOf(known) === networkOf(address));
};

const tryToSignIn = async (input: SignInInput): Promise<Answer> => {
  const from = { email: emailOf(input), address: input.address };
  const candidate = await findSignInCandidate(from.email);
  const attempt = await countSignIn(from, async () => candidate !== null && isOwnersPlace(candidate, from.address));
  if (!attempt.allowed) {
    // Once, for an attacker could fill the record with the rest.
    if (attempt.firstRefusal) await recordRefusalOf(candidate, 'too-many-attempts');
    return failure(tooManyAttempts(attempt));
  }
  await pause(attempt.delayMs);
  const right = await isPasswordRight(candidate?.passwordHash ?? null, input.password);
  if (!candidate || !right || !candidate.active) {
    await recordRefusalOf(candidate, right ? 'suspended' : 'wrong-password');
    return failure(wrong);
  }
  const answer = await startWithFactors(candidate, input);
  if (answer.ok) await forgetSignIns(from);
  else if (answer.problem === codeWanted) await giveSignInBack(from);
  return answer;
};

/** Starts a session for the right e-mail, password and second factor; answers the token that its cookie carries, sealed. */
export const signIn = async (input: SignInInput): Promise<Answer> => {
  const refusalTime = pause(refusalMs);
  const answer = await tryToSignIn(input);
  if (answer.ok || answer.problem === codeWanted) return answer;
  await refusalTime;
  metrics().signInsRefused.inc({ because: answer.problem.problem.code });
  return answer;
};
