import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Identity = { userId: string; issuer: string; subject: string };

/** Binds an account to whom its provider means. False when it is bound to somebody else of that provider. */
export const bindIdentity = async (tx: ClinicTransaction, { userId, issuer, subject }: Identity): Promise<boolean> => {
  // Two first sign-ins at once: the second one waits, and sees the first one's.
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  const bound = await tx.signInIdentity.count({ where: { userId, issuer } });
  if (bound > 0) return false;
  await tx.signInIdentity.createMany({ data: [{ userId, issuer, subject }] });
  return true;
};
