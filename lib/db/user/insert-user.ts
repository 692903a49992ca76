import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Role } from '@/lib/domain/permission/permissions';

type NewUser = {
  email: string;
  name: string;
  /** Null for who chooses a password with a link. */
  passwordHash: string | null;
  role: Role;
  jobTitle: string;
};

/** Adds an account and makes it staff of this clinic. */
export const insertUser = async (tx: ClinicTransaction, user: NewUser): Promise<string> => {
  const id = uuidv7();
  const { name, passwordHash, role, jobTitle } = user;
  // The database's clock, as for sessions: one that begins in this transaction must not seem older than the password.
  const [{ passwordChangedAt }] = await tx.$queryRaw<[{ passwordChangedAt: Date }]>`
    SELECT now()::timestamptz(3) AS "passwordChangedAt"`;
  // Not `create`, which reads the row back: an account can't be seen before it belongs to the clinic.
  await tx.user.createMany({ data: [{ id, email: user.email.toLowerCase(), name, passwordHash, passwordChangedAt }] });
  await tx.membership.create({ data: { clinicId: tx.clinicId, userId: id, role, jobTitle }, select: { id: true } });
  return id;
};
