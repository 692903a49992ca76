import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { OwnPasskey } from '@/lib/domain/account/passkey';

type StoredPasskey = OwnPasskey & {
  /** By which authenticators know it, in base64url. */
  credentialId: string;
  transports: string[];
};

/** The passkeys of a person, the oldest first. */
export const findPasskeys = async (tx: ClinicTransaction, userId: string): Promise<StoredPasskey[]> => {
  const rows = await tx.passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, credentialId: true, transports: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ credentialId, ...row }) => ({
    ...row,
    credentialId: Buffer.from(credentialId).toString('base64url'),
  }));
};
