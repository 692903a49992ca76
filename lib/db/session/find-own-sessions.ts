import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { OwnSession } from '@/lib/domain/account/account';

type Row = { id: string; current: boolean; address: string; user_agent: string; created_at: Date; last_seen_at: Date };

type Wanted = { userId: string; sessionId: string; idleSeconds: number };

/** Where in this clinic a person is signed in: what `session_holder` would let in. The session that asks comes first. */
export const findOwnSessions = async (tx: ClinicTransaction, wanted: Wanted): Promise<OwnSession[]> => {
  const { userId, sessionId, idleSeconds } = wanted;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.id = ${sessionId}::uuid AS current, s.address, s.user_agent, s.created_at, s.last_seen_at
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.user_id = ${userId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.created_at >= u.password_changed_at
      AND s.last_seen_at > now() - make_interval(secs => ${idleSeconds}::integer)
    ORDER BY current DESC, s.last_seen_at DESC, s.id DESC`;
  return rows.map(({ id, current, address, user_agent, created_at, last_seen_at }) => ({
    id,
    current,
    address,
    userAgent: user_agent,
    createdAt: created_at,
    lastSeenAt: last_seen_at,
  }));
};
