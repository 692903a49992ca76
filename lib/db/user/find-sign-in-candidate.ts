import { outsideClinic } from '@/lib/db/outside-clinic';

export type SignInCandidate = { userId: string; passwordHash: string; active: boolean; clinicId: string };

type Row = { user_id: string; password_hash: string; status: string; clinic_id: string };

/** Who signs in with this e-mail, and into which clinic: the one that they joined first. */
export const findSignInCandidate = async (email: string): Promise<SignInCandidate | null> => {
  const [row] = await outsideClinic((client) => client.$queryRaw<Row[]>`SELECT * FROM sign_in_candidate(${email})`);
  if (!row) return null;
  return {
    userId: row.user_id,
    passwordHash: row.password_hash,
    active: row.status === 'active',
    clinicId: row.clinic_id,
  };
};
