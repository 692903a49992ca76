import 'server-only';
import { countAttempt, forgetAttempts } from '@/lib/auth/attempt-limits';
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/auth/recovery-codes';
import { openSecret } from '@/lib/auth/seal-secret';
import { stepOfCode } from '@/lib/auth/second-factor';
import { type TimedProblem, tooManyAttempts } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { confirmSecondFactor as confirm } from '@/lib/db/user/confirm-second-factor';
import { keepRecoveryCodes } from '@/lib/db/user/keep-recovery-codes';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import {
  codeNotRight,
  noSecondFactorBegun,
  secondFactorInUse,
  sessionOver,
} from '@/lib/usecases/account/account-problems';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

type Input = { actor: Actor; code: string };

type Confirmed = { recoveryCodes: string[] };

/** The app's first right code: from now on signing in asks for one. Answers the recovery codes, which nobody sees again. */
export const confirmSecondFactor = async ({ actor, code }: Input): Promise<Result<Confirmed, TimedProblem>> => {
  if (!may(actor.role, 'account.manage')) return failure({ problem: (await refuse(actor, 'account.manage')).problem });
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver);
  const { hasSecondFactor, totpSecret, userId } = own.candidate;
  if (hasSecondFactor) return failure({ problem: secondFactorInUse });
  const key = totpSecret && openSecret(totpSecret, userId);
  if (!key) return failure({ problem: noSecondFactorBegun });
  const attempt = await countAttempt('confirmation', userId);
  if (!attempt.allowed) return failure(tooManyAttempts(attempt));
  const step = stepOfCode(key, code, new Date());
  if (step === null) return failure({ problem: codeNotRight });
  await forgetAttempts('confirmation', userId);
  const recoveryCodes = newRecoveryCodes();
  return inClinic(actor.clinicId, async (tx) => {
    if (!(await confirm(tx, userId, step))) return failure({ problem: secondFactorInUse });
    await keepRecoveryCodes(tx, userId, recoveryCodes.map(hashRecoveryCode));
    await recordAuditEvent(tx, { type: 'account.second-factor-added', actor, detail: {} });
    return success({ recoveryCodes });
  });
};
