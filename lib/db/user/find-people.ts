import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Person, PersonStanding } from '@/lib/domain/account/person';
import type { Role } from '@/lib/domain/permission/permissions';

type Row = {
  user_id: string;
  name: string;
  email: string;
  role: Role;
  job_title: string;
  status: 'active' | 'suspended';
  suspended_at: Date | null;
  ended_at: Date | null;
  has_second_factor: boolean;
  passkeys: number;
  works_elsewhere: boolean;
  last_seen_at: Date | null;
  link_until: Date | null;
};

const standingOf = ({ status, suspended_at, ended_at }: Row): PersonStanding => {
  if (ended_at) return 'left';
  if (status === 'suspended') return 'closed';
  return suspended_at ? 'suspended' : 'active';
};

const toPerson = (row: Row): Person => ({
  userId: row.user_id,
  name: row.name,
  email: row.email,
  role: row.role,
  jobTitle: row.job_title,
  standing: standingOf(row),
  standingSince: (row.ended_at ?? row.suspended_at)?.toISOString() ?? null,
  hasSecondFactor: row.has_second_factor,
  passkeys: row.passkeys,
  worksElsewhere: row.works_elsewhere,
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  linkUntil: row.link_until?.toISOString() ?? null,
});

/** Everyone who works in the clinic or did, as its administrators see them, by name. */
export const findPeople = async (tx: ClinicTransaction): Promise<Person[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.user_id, u.name, u.email, m.role::text, m.job_title, u.status::text, m.suspended_at, m.ended_at,
      u.totp_since IS NOT NULL AS has_second_factor,
      (SELECT count(*)::integer FROM passkeys p WHERE p.user_id = m.user_id) AS passkeys,
      works_elsewhere(m.user_id) AS works_elsewhere,
      (SELECT max(s.last_seen_at) FROM sessions s WHERE s.clinic_id = m.clinic_id AND s.user_id = m.user_id) AS last_seen_at,
      (SELECT max(l.expires_at) FROM password_links l
       WHERE l.clinic_id = m.clinic_id AND l.user_id = m.user_id AND l.used_at IS NULL AND l.expires_at > now()) AS link_until
    FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.clinic_id = ${tx.clinicId}::uuid
    ORDER BY lower(u.name), u.name, m.user_id`;
  return rows.map(toPerson);
};
