import 'server-only';
import type { TimedProblem } from '@/lib/auth/too-many-attempts';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { clearSecondFactor } from '@/lib/db/user/clear-second-factor';
import type { SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import { isLongEnoughAlone } from '@/lib/domain/account/is-long-enough-alone';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { noSecondFactor, notRight, sessionOver } from '@/lib/usecases/account/account-problems';
import { checkOwnPassword } from '@/lib/usecases/account/check-own-password';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

type Input = { actor: Actor; password: string };

type Removed = { removed: true };

const tooShortAlone =
  'Your password is too short to be used alone. Choose a longer one, then take the second factor off.';

/** A password that is good enough beside a second factor may be too short without one. Who has none has nothing to show. */
const checkStandsAlone = async (input: Input, candidate: SignInCandidate): Promise<Result<null, TimedProblem>> => {
  if (candidate.passwordHash === null) return success(null);
  const checked = await checkOwnPassword({ ...input, candidate, field: 'password' });
  if (!checked.ok) return checked;
  return isLongEnoughAlone(input.password) ? success(null) : failure({ problem: notRight('password', tooShortAlone) });
};

/** From now on the password alone opens the account again. */
export const removeSecondFactor = async (input: Input): Promise<Result<Removed, TimedProblem>> => {
  const { actor } = input;
  if (!may(actor.role, 'account.manage')) return failure({ problem: (await refuse(actor, 'account.manage')).problem });
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver);
  if (!own.candidate.hasSecondFactor) return failure({ problem: noSecondFactor });
  const checked = await checkStandsAlone(input, own.candidate);
  if (!checked.ok) return checked;
  return inClinic(actor.clinicId, async (tx) => {
    if (!(await clearSecondFactor(tx, actor.userId))) return failure({ problem: noSecondFactor });
    await recordAuditEvent(tx, { type: 'account.second-factor-removed', actor, detail: {} });
    return success({ removed: true });
  });
};
