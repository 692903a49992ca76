import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Which = { userId: string; except?: string; reason: string };

/** Ends every session of a person in this clinic, but for the one that they are using; answers how many. */
export const revokeSessionsOf = (tx: ClinicTransaction, { userId, except, reason }: Which): Promise<number> =>
  tx.$executeRaw`
    UPDATE sessions SET revoked_at = now(), revoked_reason = ${reason}
    WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > now()
      AND id IS DISTINCT FROM ${except ?? null}::uuid`;
