import { outsideClinic } from '@/lib/db/outside-clinic';
import { type Role, roles } from '@/lib/domain/permission/permissions';

export type SessionHolder = {
  sessionId: string;
  clinicId: string;
  userId: string;
  userName: string;
  email: string;
  role: Role;
  secondsSinceSeen: number;
  /** Since its holder last showed who they are. */
  secondsSinceConfirmed: number;
};

type Row = {
  session_id: string;
  clinic_id: string;
  user_id: string;
  user_name: string;
  email: string;
  role: string;
  seconds_since_seen: number;
  seconds_since_confirmed: number;
};

/** Whose session is this? Null when it is over: revoked, idle, expired, or its holder suspended or gone. */
export const findSessionHolder = async (
  tokenSha256: Uint8Array,
  idleSeconds: number,
): Promise<SessionHolder | null> => {
  const [row] = await outsideClinic(
    (client) => client.$queryRaw<Row[]>`
    SELECT * FROM session_holder(${Buffer.from(tokenSha256)}::bytea, ${idleSeconds}::integer)`,
  );
  const role = roles.find((known) => known === row?.role);
  if (!row || !role) return null;
  return {
    sessionId: row.session_id,
    clinicId: row.clinic_id,
    userId: row.user_id,
    userName: row.user_name,
    email: row.email,
    role,
    secondsSinceSeen: row.seconds_since_seen,
    secondsSinceConfirmed: row.seconds_since_confirmed,
  };
};
