import 'server-only';
import { newPasswordLink } from '@/lib/auth/new-password-link';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { revokeSessionsOf } from '@/lib/db/session/revoke-sessions-of';
import { clearSecondFactor } from '@/lib/db/user/clear-second-factor';
import { deletePasskeysOf } from '@/lib/db/user/delete-passkeys-of';
import { findStaffByEmail } from '@/lib/db/user/find-staff-by-email';
import { forgetPassword } from '@/lib/db/user/forget-password';
import type { PasswordLink } from '@/lib/domain/account/password-link';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

type Input = { email: string; withoutSecondFactor: boolean };

const nobody: Problem = { code: 'not-found', detail: 'Nobody who is let in has an account with this e-mail address.' };

/**
 * Makes a link for an account that no administrator of a clinic can open: the only administrator's own, or one that
 * opens several clinics. For whoever runs the installation, who can read the database anyway; the record says that it
 * was nobody who was signed in.
 */
export const recoverAccount = async (input: Input): Promise<Result<PasswordLink, Problem>> => {
  const account = await findStaffByEmail(input.email);
  if (!account) return failure(nobody);
  const { userId, clinicId } = account;
  return inClinic(clinicId, async (tx) => {
    if (input.withoutSecondFactor) {
      await clearSecondFactor(tx, userId);
      const passkeys = await deletePasskeysOf(tx, userId);
      // Chosen beside a second factor, it may be too short to open the account alone.
      await forgetPassword(tx, userId);
      await revokeSessionsOf(tx, { userId, reason: 'second factor taken off' });
      await recordAuditEvent(tx, { type: 'user.second-factor-removed', actor: null, detail: { userId, passkeys } });
    }
    const { token, expiresAt } = await newPasswordLink(tx, userId);
    await recordAuditEvent(tx, { type: 'user.link-made', actor: null, detail: { userId } });
    return success({ token, expiresAt: expiresAt.toISOString() });
  });
};
