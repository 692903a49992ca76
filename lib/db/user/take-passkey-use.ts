import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Use = { passkeyId: string; counter: number };

/**
 * Writes down that a passkey was used, and how often it says that it has signed. False when it is gone, or when its count
 * has not grown: then there are two of it (WebAuthn Level 3, 6.1.1). Those that do not count say 0 every time.
 */
export const takePasskeyUse = async (tx: ClinicTransaction, { passkeyId, counter }: Use): Promise<boolean> => {
  const used = await tx.$executeRaw`
    UPDATE passkeys SET counter = ${counter}::bigint, last_used_at = now()
    WHERE id = ${passkeyId}::uuid AND (counter < ${counter}::bigint OR (counter = 0 AND ${counter}::bigint = 0))`;
  return used > 0;
};
