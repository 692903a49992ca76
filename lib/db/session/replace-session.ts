import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';

type Replacement = {
  sessionId: string;
  tokenSha256: Uint8Array;
  reason: string;
  /** For who changes the password in this transaction: a session that is older than that is over. */
  fromNow?: true;
};

/**
 * A new session in place of one whose holder has just shown again who they are: its token and id are new, its end is not.
 * Null when the old one was over.
 */
export const replaceSession = async (tx: ClinicTransaction, wanted: Replacement): Promise<string | null> => {
  const id = uuidv7();
  const revoked = await tx.$executeRaw`
    UPDATE sessions SET revoked_at = now(), revoked_reason = ${wanted.reason}
    WHERE id = ${wanted.sessionId}::uuid AND revoked_at IS NULL`;
  if (revoked === 0) return null;
  await tx.$executeRaw`
    INSERT INTO sessions (id, clinic_id, user_id, token_sha256, address, user_agent, expires_at, created_at)
    SELECT ${id}::uuid, s.clinic_id, s.user_id, ${Buffer.from(wanted.tokenSha256)}::bytea, s.address, s.user_agent,
           s.expires_at, CASE WHEN ${wanted.fromNow === true}::boolean THEN now() ELSE s.created_at END
    FROM sessions s
    WHERE s.id = ${wanted.sessionId}::uuid`;
  return id;
};
