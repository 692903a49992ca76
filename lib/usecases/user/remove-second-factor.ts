import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { clearSecondFactor } from '@/lib/db/user/clear-second-factor';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';

type Input = { actor: Actor; userId: string };

/** Takes off a second factor that was lost. Whoever has it now is signed out, and the password alone signs in. */
export const removeSecondFactor = ({ actor, userId }: Input): Promise<Result<null, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'remove-second-factor' } }, async (tx, person) => {
    await clearSecondFactor(tx, person.userId);
    await revokeSessionsOf(tx, { userId: person.userId, reason: 'second factor taken off' });
    await recordAuditEvent(tx, { type: 'user.second-factor-removed', actor, detail: { userId: person.userId } });
    return success(null);
  });
