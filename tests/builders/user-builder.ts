import { hashPassword } from '@/lib/auth/password';
import { hashSessionToken, newSessionToken, sealSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { insertSession } from '@/lib/db/session/insert-session';
import { insertUser } from '@/lib/db/user/insert-user';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Role } from '@/lib/domain/permission/permissions';
import { buildClinic } from '@/tests/builders/clinic-builder';

export const testPassword = 'a password for the tests';

type Wanted = Partial<{ clinicId: string; role: Role; jobTitle: string; email: string }>;

let made = 0;

export type BuiltUser = { actor: Actor; email: string /** The value of the session cookie. */; sealed: string };

/** Someone of a clinic (a new one unless told), signed in. */
export const buildUser = async (wanted: Wanted = {}): Promise<BuiltUser> => {
  made += 1;
  const { role = 'clinician', jobTitle = 'nurse', email = `person-${made}@test.example` } = wanted;
  const clinicId = wanted.clinicId ?? (await buildClinic());
  const name = `Person ${made}`;
  const passwordHash = await hashPassword(testPassword);
  const token = newSessionToken();
  const session = { tokenSha256: hashSessionToken(token), address: '127.0.0.1', userAgent: 'test' };
  const ids = await inClinic(clinicId, async (tx) => {
    const userId = await insertUser(tx, { email, name, passwordHash, role, jobTitle });
    const expiresAt = new Date(Date.now() + 3_600_000);
    return { userId, sessionId: await insertSession(tx, { userId, expiresAt, ...session }) };
  });
  return { actor: { ...ids, clinicId, userName: name, role }, email, sealed: await sealSessionToken(token) };
};
