import 'server-only';
import { countAttempt, giveAttemptBack } from '@/lib/auth/attempt-limits';
import { checkPasskeyProof } from '@/lib/auth/check-passkey-proof';
import { networkOf } from '@/lib/auth/network-of';
import { recordRefusalOf, recordSignInRefusal } from '@/lib/auth/record-sign-in-refusal';
import { startSession, type Visitor } from '@/lib/auth/start-session';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { findPasskeyHolder, type PasskeyHolder } from '@/lib/db/user/find-passkey-holder';
import { findSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import { holdSignInCandidate } from '@/lib/db/user/hold-sign-in-candidate';
import { takePasskeyUse } from '@/lib/db/user/take-passkey-use';
import type { PasskeyProof } from '@/lib/domain/account/passkey';
import { failure, type Result, success } from '@/lib/domain/result';
import { metrics } from '@/lib/metrics/metrics';

type Input = { proof: PasskeyProof; visitor: Visitor };

type Answer = Result<string, TimedProblem>;

const wrong: TimedProblem = {
  problem: { code: 'not-signed-in', detail: 'This passkey opens no account here.' },
};

type Used = { holder: PasskeyHolder; counter: number; visitor: Visitor };

const start = ({ clinicId, userId }: SignInCandidate, { holder, counter, visitor }: Used): Promise<Answer> =>
  inClinic(clinicId, async (tx) => {
    const { passkeyId, email } = holder;
    // While this passkey was looked at, it may have been taken off, or its holder put out: no session may outlive that.
    const now = await holdSignInCandidate(tx, { userId, email });
    const isLetIn = now?.active === true && now.clinicId === clinicId;
    if (!isLetIn || !(await takePasskeyUse(tx, { passkeyId, counter }))) {
      await recordSignInRefusal(tx, { userId, sessionId: null }, isLetIn ? 'wrong-passkey' : 'suspended');
      return failure(wrong);
    }
    const { token, sessionId } = await startSession(tx, { userId, visitor });
    const actor = { userId, sessionId };
    await recordAuditEvent(tx, { type: 'account.passkey-used', actor, detail: { passkeyId } });
    return success(token);
  });

const tryToSignIn = async ({ proof, visitor }: Input): Promise<Answer> => {
  const holder = await findPasskeyHolder(proof.id);
  const candidate = holder && (await findSignInCandidate(holder.email));
  const counter = await checkPasskeyProof({ purpose: { kind: 'sign-in' }, proof, holder });
  if (!holder || !candidate?.active || counter === null) {
    await recordRefusalOf(candidate, counter === null ? 'wrong-passkey' : 'suspended');
    return failure(wrong);
  }
  return start(candidate, { holder, counter, visitor });
};

/**
 * Starts a session for whoever shows a passkey; answers the token that its cookie carries, sealed. It is both factors: the
 * device has the key, and has asked its holder for a PIN or a finger (NIST SP 800-63B-4, 3.1.7).
 */
export const signInWithPasskey = async (input: Input): Promise<Answer> => {
  const network = networkOf(input.visitor.address);
  const attempt = await countAttempt('address', network);
  const answer = attempt.allowed ? await tryToSignIn(input) : failure(tooManyAttempts(attempt));
  if (answer.ok) await giveAttemptBack('address', network);
  else metrics().signInsRefused.inc({ because: answer.problem.problem.code });
  return answer;
};
