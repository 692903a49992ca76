import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Uses a link up; false when somebody was first. */
export const takePasswordLink = async (tx: ClinicTransaction, linkId: string): Promise<boolean> => {
  const taken = await tx.$executeRaw`
    UPDATE password_links SET used_at = now() WHERE id = ${linkId}::uuid AND used_at IS NULL AND expires_at > now()`;
  return taken > 0;
};
