import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { updateMembership } from '@/lib/db/user/update-membership';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';

type Input = { actor: Actor; userId: string };

/** Lets in again who was suspended or had left, as what they were. They sign in anew. */
export const restoreUser = ({ actor, userId }: Input): Promise<Result<null, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'restore' } }, async (tx, person) => {
    await updateMembership(tx, person.userId, { suspendedAt: null, endedAt: null });
    await recordAuditEvent(tx, { type: 'user.restored', actor, detail: { userId: person.userId } });
    return success(null);
  });
