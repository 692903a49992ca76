import 'server-only';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { clearSecondFactor } from '@/lib/db/user/clear-second-factor';
import { deletePasskeysOf } from '@/lib/db/user/delete-passkeys-of';
import { forgetPassword } from '@/lib/db/user/forget-password';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';

type Input = { actor: Actor; userId: string };

/**
 * Takes off a second factor or passkeys that were lost, all of them, for what was lost with one may have held the others;
 * and the password with it: chosen beside a second factor, it may be too short to open the account alone. Whoever has any
 * of these now is signed out; the answer is a link to choose a new password.
 */
export const removeSecondFactor = ({ actor, userId }: Input): Promise<Result<PasswordLink, Problem>> =>
  actOnPerson({ actor, userId, act: { kind: 'remove-second-factor' } }, async (tx, person) => {
    const detail = { userId: person.userId };
    await clearSecondFactor(tx, person.userId);
    const passkeys = await deletePasskeysOf(tx, person.userId);
    await forgetPassword(tx, person.userId);
    await revokeSessionsOf(tx, { userId: person.userId, reason: 'second factor taken off' });
    const { token, expiresAt } = await newPasswordLink(tx, person.userId);
    await recordAuditEvent(tx, { type: 'user.second-factor-removed', actor, detail: { ...detail, passkeys } });
    await recordAuditEvent(tx, { type: 'user.link-made', actor, detail });
    return success({ token, expiresAt: expiresAt.toISOString() });
  });
