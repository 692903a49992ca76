import 'server-only';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';

type Input = { actor: Actor; userId: string };

/** Makes a link with which somebody chooses a password; the one before it opens nothing any more. */
export const makePasswordLink = ({ actor, userId }: Input): Promise<Result<PasswordLink, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'make-link' } }, async (tx, person) => {
    const { token, expiresAt } = await newPasswordLink(tx, person.userId);
    await recordAuditEvent(tx, { type: 'user.link-made', actor, detail: { userId: person.userId } });
    return success({ token, expiresAt: expiresAt.toISOString() });
  });
