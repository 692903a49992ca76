import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { isPasswordRight } from '@/lib/auth/password';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token';
import { type Attempt, countAttempt, forgetAttempts } from '@/lib/auth/sign-in-limits';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { insertSession } from '@/lib/db/session/insert-session';
import { findSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

export type SignInInput = { email: string; password: string; address: string; userAgent: string };

export type SignInRefusal = { problem: Problem; retryAfterSeconds?: number };

/** Every refusal takes this long, whatever was wrong: time does not tell which accounts exist. */
const refusalMs = 200;

const wrong: SignInRefusal = {
  problem: { code: 'not-signed-in', detail: 'The e-mail address or the password is not right.' },
};

const tooMany = (attempt: Extract<Attempt, { allowed: false }>): SignInRefusal => ({
  problem: { code: 'too-many-attempts', detail: 'Too many attempts. Wait a while, then try again.' },
  retryAfterSeconds: attempt.retryAfterSeconds,
});

type Because = 'wrong-password' | 'suspended' | 'too-many-attempts';

const recordRefusal = async (candidate: SignInCandidate | null, because: Because): Promise<void> => {
  if (!candidate) return;
  const actor = { userId: candidate.userId, sessionId: null };
  await inClinic(candidate.clinicId, (tx) =>
    recordAuditEvent(tx, { type: 'session.refused', actor, detail: { because } }),
  );
};

const startSession = async (candidate: SignInCandidate, input: SignInInput): Promise<string> => {
  const token = newSessionToken();
  const { userId, clinicId } = candidate;
  await inClinic(clinicId, async (tx) => {
    const sessionId = await insertSession(tx, {
      userId,
      tokenSha256: hashSessionToken(token),
      address: input.address,
      userAgent: input.userAgent.slice(0, 300),
      expiresAt: new Date(Date.now() + absoluteSeconds * 1000),
    });
    await recordAuditEvent(tx, { type: 'session.started', actor: { userId, sessionId }, detail: {} });
  });
  return token;
};

const tryToSignIn = async (input: SignInInput): Promise<Result<string, SignInRefusal>> => {
  const email = input.email.trim().toLowerCase();
  const attempt = await countAttempt(email, input.address);
  const candidate = await findSignInCandidate(email);
  if (!attempt.allowed) {
    // Once, for an attacker could fill the record with the rest.
    if (attempt.firstRefusal) await recordRefusal(candidate, 'too-many-attempts');
    return failure(tooMany(attempt));
  }
  const right = await isPasswordRight(candidate?.passwordHash ?? null, input.password);
  if (!candidate || !right || !candidate.active) {
    await recordRefusal(candidate, right ? 'suspended' : 'wrong-password');
    return failure(wrong);
  }
  await forgetAttempts(email, input.address);
  return success(await startSession(candidate, input));
};

/** Starts a session for the right e-mail and password; answers the token that its cookie carries, sealed. */
export const signIn = async (input: SignInInput): Promise<Result<string, SignInRefusal>> => {
  const refusalTime = pause(refusalMs);
  const answer = await tryToSignIn(input);
  if (!answer.ok) await refusalTime;
  return answer;
};
