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

/** Writes down that somebody left the clinic. What they issued and wrote stays theirs, under their name. */
export const endMembership = ({ actor, userId, now }: Input): Promise<Result<null, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'end' } }, async (tx, person) => {
    await updateMembership(tx, person.userId, { endedAt: now });
    await revokeSessionsOf(tx, { userId: person.userId, reason: 'left the clinic' });
    await endPasswordLinks(tx, person.userId);
    await recordAuditEvent(tx, { type: 'user.left', actor, detail: { userId: person.userId } });
    return success(null);
  });
