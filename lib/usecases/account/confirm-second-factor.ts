import 'server-only';
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/auth/recovery-codes';
import { openSecret } from '@/lib/auth/seal-secret';
import { stepOfCode } from '@/lib/auth/second-factor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { confirmSecondFactor as confirm } from '@/lib/db/user/confirm-second-factor';
import { keepRecoveryCodes } from '@/lib/db/user/keep-recovery-codes';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
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
export const confirmSecondFactor = async ({ actor, code }: Input): Promise<Result<Confirmed, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver.problem);
  const { hasSecondFactor, totpSecret, userId } = own.candidate;
  if (hasSecondFactor) return failure(secondFactorInUse);
  const key = totpSecret && openSecret(totpSecret, userId);
  if (!key) return failure(noSecondFactorBegun);
  const step = stepOfCode(key, code, new Date());
  if (step === null) return failure(codeNotRight);
  const recoveryCodes = newRecoveryCodes();
  return inClinic(actor.clinicId, async (tx) => {
    if (!(await confirm(tx, userId, step))) return failure(secondFactorInUse);
    await keepRecoveryCodes(tx, userId, recoveryCodes.map(hashRecoveryCode));
    await recordAuditEvent(tx, { type: 'account.second-factor-added', actor, detail: {} });
    return success({ recoveryCodes });
  });
};
