import type { PrismaClient } from '@/lib/db/generated/client';
import { outsideClinic } from '@/lib/db/outside-clinic';

export type SignInCandidate = {
  userId: string;
  clinicId: string;
  /** Null for who has not chosen one. */
  passwordHash: string | null;
  active: boolean;
  /** The sealed key of the second factor. */
  totpSecret: Uint8Array | null;
  /** Whether it is asked for: a key whose first code was never right is not. */
  hasSecondFactor: boolean;
};

type Row = {
  user_id: string;
  password_hash: string | null;
  active: boolean;
  clinic_id: string;
  totp_secret: Uint8Array | null;
  totp_since: Date | null;
};

export const readSignInCandidate = async (
  client: Pick<PrismaClient, '$queryRaw'>,
  email: string,
): Promise<SignInCandidate | null> => {
  const [row] = await client.$queryRaw<Row[]>`SELECT * FROM sign_in_candidate(${email})`;
  if (!row) return null;
  return {
    userId: row.user_id,
    passwordHash: row.password_hash,
    active: row.active,
    clinicId: row.clinic_id,
    totpSecret: row.totp_secret,
    hasSecondFactor: row.totp_since !== null,
  };
};

/** Who signs in with this e-mail, and into which clinic: the one that they joined first. */
export const findSignInCandidate = (email: string): Promise<SignInCandidate | null> =>
  outsideClinic((client) => readSignInCandidate(client, email));
