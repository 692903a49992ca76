import 'server-only';
import { sealSecret } from '@/lib/auth/seal-secret';
import { newSecondFactorKey, toSetUp } from '@/lib/auth/second-factor';
import { inClinic } from '@/lib/db/in-clinic';
import { beginSecondFactor } from '@/lib/db/user/begin-second-factor';
import { getAccountHolder } from '@/lib/db/user/get-account-holder';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { secondFactorInUse } from '@/lib/usecases/account/account-problems';

type SetUp = { secret: string; address: string };

/** Gives somebody the key for their app. Nothing asks for its codes, and nothing is written down, before one was right. */
export const startSecondFactor = async ({ actor }: { actor: Actor }): Promise<Result<SetUp, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const { userId, clinicId } = actor;
  const key = newSecondFactorKey();
  return inClinic(clinicId, async (tx) => {
    const { email } = await getAccountHolder(tx, userId);
    const begun = await beginSecondFactor(tx, userId, sealSecret(key, userId));
    return begun ? success(toSetUp(key, email)) : failure(secondFactorInUse);
  });
};
