import type { ClinicTransaction } from '@/lib/db/in-clinic';

type NewSession = {
  userId: string;
  tokenSha256: Uint8Array;
  address: string;
  userAgent: string;
  expiresAt: Date;
};

export const insertSession = async (tx: ClinicTransaction, session: NewSession): Promise<string> => {
  const tokenSha256 = Uint8Array.from(session.tokenSha256);
  const made = await tx.session.create({
    data: { ...session, tokenSha256, clinicId: tx.clinicId },
    select: { id: true },
  });
  return made.id;
};
