import type { ClinicTransaction } from '@/lib/db/in-clinic';

export type AccountHolder = { email: string; name: string; clinicName: string; secondFactorSince: Date | null };

/** Somebody of this clinic as the one who signs in. Throws when they are none. */
export const getAccountHolder = async (tx: ClinicTransaction, userId: string): Promise<AccountHolder> => {
  const found = await tx.membership.findFirstOrThrow({
    where: { userId },
    select: { clinic: { select: { name: true } }, user: { select: { email: true, name: true, totpSince: true } } },
  });
  const { email, name, totpSince } = found.user;
  return { email, name, clinicName: found.clinic.name, secondFactorSince: totpSince };
};
