import 'server-only';
import { idleSeconds } from '@/lib/auth/session-limits';
import { inClinic } from '@/lib/db/in-clinic';
import { findOwnSessions } from '@/lib/db/session/find-own-sessions';
import { countRecoveryCodes } from '@/lib/db/user/count-recovery-codes';
import { findPasskeys } from '@/lib/db/user/find-passkeys';
import type { Account } from '@/lib/domain/account/account';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { sessionOver } from '@/lib/usecases/account/account-problems';
import { findOwnCredentials } from '@/lib/usecases/account/find-own-credentials';

/** How somebody signs in, and where they are signed in now. */
export const getAccount = async ({ actor }: { actor: Actor }): Promise<Result<Account, Problem>> => {
  if (!may(actor.role, 'account.manage')) return refuse(actor, 'account.manage');
  const own = await findOwnCredentials(actor);
  if (!own) return failure(sessionOver.problem);
  const { userId, sessionId } = actor;
  return inClinic(actor.clinicId, async (tx) => {
    const { email, name, secondFactorSince } = own.holder;
    return success({
      email,
      name,
      hasPassword: own.candidate.passwordHash !== null,
      secondFactorSince,
      recoveryCodesLeft: secondFactorSince ? await countRecoveryCodes(tx, userId) : 0,
      passkeys: (await findPasskeys(tx, userId)).map(({ id, name: called, createdAt, lastUsedAt }) => ({
        id,
        name: called,
        createdAt,
        lastUsedAt,
      })),
      sessions: await findOwnSessions(tx, { userId, sessionId, idleSeconds }),
    });
  });
};
