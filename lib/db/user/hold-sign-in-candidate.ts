import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { readSignInCandidate, type SignInCandidate } from '@/lib/db/user/find-sign-in-candidate';

/** Who signs in with this e-mail by now: what they sign in with stays as it is until the transaction ends. */
export const holdSignInCandidate = async (
  tx: ClinicTransaction,
  { userId, email }: { userId: string; email: string },
): Promise<SignInCandidate | null> => {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  return readSignInCandidate(tx, email);
};
