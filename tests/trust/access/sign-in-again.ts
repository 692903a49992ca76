import { hashSessionToken, newSessionToken, sealSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { insertSession } from '@/lib/db/session/insert-session';
import type { Actor } from '@/lib/domain/permission/actor';

/** Signs somebody in at another place as well; answers the session and its cookie’s value. */
export const signInAgain = async ({ clinicId, userId }: Actor): Promise<{ id: string; sealed: string }> => {
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = { userId, expiresAt, tokenSha256: hashSessionToken(token), address: '192.0.2.1', userAgent: 'other' };
  const id = await inClinic(clinicId, (tx) => insertSession(tx, session));
  return { id, sealed: await sealSessionToken(token) };
};
