import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { endPasswordLinks } from '@/lib/db/user/end-password-links';
import { updateMembership } from '@/lib/db/user/update-membership';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';

type Input = { actor: Actor; userId: string; now: Date };

/** Keeps somebody out of the clinic for now: they are signed out everywhere in it, and their links open nothing. */
export const suspendUser = ({ actor, userId, now }: Input): Promise<Result<null, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'suspend' } }, async (tx, person) => {
    await updateMembership(tx, person.userId, { suspendedAt: now });
    await revokeSessionsOf(tx, { userId: person.userId, reason: 'suspended' });
    await endPasswordLinks(tx, person.userId);
    await recordAuditEvent(tx, { type: 'user.suspended', actor, detail: { userId: person.userId } });
    return success(null);
  });
