import type { ClinicTransaction } from '@/lib/db/in-clinic';

type NewPasswordLink = { userId: string; tokenSha256: Uint8Array; validForSeconds: number };

/** Keeps a link to choose a password; those that the person got before and did not use are over. */
export const insertPasswordLink = async (tx: ClinicTransaction, link: NewPasswordLink): Promise<Date> => {
  const { userId, validForSeconds } = link;
  const tokenSha256 = Uint8Array.from(link.tokenSha256);
  const now = new Date();
  await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + validForSeconds * 1000);
  await tx.passwordLink.createMany({ data: [{ clinicId: tx.clinicId, userId, tokenSha256, expiresAt }] });
  return expiresAt;
};
