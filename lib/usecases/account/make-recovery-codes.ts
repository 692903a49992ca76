import 'server-only';
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/auth/recovery-codes';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { getAccountHolder } from '@/lib/db/user/get-account-holder';
import { keepRecoveryCodes } from '@/lib/db/user/keep-recovery-codes';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { noSecondFactor } from '@/lib/usecases/account/account-problems';

type Made = { recoveryCodes: string[] };

/** New recovery codes in place of the old ones, used or not. */
export const makeRecoveryCodes = async ({ actor }: { actor: Actor }): Promise<Result<Made, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { userId, clinicId } = actor;
  const recoveryCodes = newRecoveryCodes();
  return inClinic(clinicId, async (tx) => {
    const { secondFactorSince } = await getAccountHolder(tx, userId);
    if (secondFactorSince === null) return failure(noSecondFactor);
    await keepRecoveryCodes(tx, userId, recoveryCodes.map(hashRecoveryCode));
    await recordAuditEvent(tx, { type: 'account.recovery-codes-made', actor, detail: {} });
    return success({ recoveryCodes });
  });
};
