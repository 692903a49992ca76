import { randomUUID } from 'node:crypto';
import { hashSessionToken, newSessionToken, sealSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { insertSession } from '@/lib/db/session/insert-session';
import type { BuiltUser } from '@/tests/builders/user-builder';
import { asOwner } from '@/tests/setup/provide-database';

type BuiltSession = { sessionId: string; sealed: string };

type Wanted = Partial<{ clinicId: string; address: string; userAgent: string }>;

/** The same person signed in at another place, or in another clinic where they work as well. */
export const buildSession = async ({ actor }: BuiltUser, wanted: Wanted = {}): Promise<BuiltSession> => {
  const { clinicId = actor.clinicId, address = '127.0.0.1', userAgent = 'another browser' } = wanted;
  const { userId } = actor;
  await asOwner((client) =>
    client.query(
      `INSERT INTO memberships (id, clinic_id, user_id, role, job_title) VALUES ($1, $2, $3, 'clinician', 'nurse')
       ON CONFLICT DO NOTHING`,
      [randomUUID(), clinicId, userId],
    ),
  );
  const token = newSessionToken();
  const session = { userId, tokenSha256: hashSessionToken(token), expiresAt: new Date(Date.now() + 3_600_000) };
  const sessionId = await inClinic(clinicId, (tx) => insertSession(tx, { ...session, address, userAgent }));
  return { sessionId, sealed: await sealSessionToken(token) };
};
