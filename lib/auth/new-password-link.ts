import 'server-only';
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { insertPasswordLink } from '@/lib/db/user/insert-password-link';

/** Long enough to hand it over and for a weekend; a person's next link ends the one before. */
const validForSeconds = 72 * 60 * 60;

/** A link with which someone may choose a password once. Its token is in nobody's hands but the administrator's: the row has its hash. */
export const newPasswordLink = async (
  tx: ClinicTransaction,
  userId: string,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = newSessionToken();
  const expiresAt = await insertPasswordLink(tx, { userId, tokenSha256: hashSessionToken(token), validForSeconds });
  return { token, expiresAt };
};
