import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';

type NewSession = {
  userId: string;
  tokenSha256: Uint8Array;
  address: string;
  userAgent: string;
  expiresAt: Date;
  /** When its holder showed who they are; now unless told, and never later than now. */
  confirmedAt?: Date;
};

/** All its times are the database's: a session must not seem older than the password that it began with. */
export const insertSession = async (tx: ClinicTransaction, session: NewSession): Promise<string> => {
  const { userId, address, userAgent, expiresAt, confirmedAt = null } = session;
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO sessions (id, clinic_id, user_id, token_sha256, address, user_agent, expires_at, confirmed_at)
    VALUES (${id}::uuid, ${tx.clinicId}::uuid, ${userId}::uuid, ${Buffer.from(session.tokenSha256)}::bytea,
            ${address}, ${userAgent}, ${expiresAt}::timestamptz, least(now(), ${confirmedAt}::timestamptz))`;
  return id;
};
