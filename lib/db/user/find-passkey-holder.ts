import { outsideClinic } from '@/lib/db/outside-clinic';

export type PasskeyHolder = {
  passkeyId: string;
  userId: string;
  email: string;
  publicKey: Uint8Array;
  /** How often it has signed, by its own count when it was last used; 0 for those that do not count. */
  counter: number;
};

type Row = { passkey_id: string; user_id: string; email: string; public_key: Uint8Array; counter: bigint };

/** Whose passkey is this, and what checks its signature? Null when nobody has it. */
export const findPasskeyHolder = async (credentialId: string): Promise<PasskeyHolder | null> => {
  const id = Buffer.from(credentialId, 'base64url');
  const [row] = await outsideClinic((client) => client.$queryRaw<Row[]>`SELECT * FROM passkey_holder(${id}::bytea)`);
  if (!row) return null;
  const { passkey_id, user_id, email, public_key, counter } = row;
  return { passkeyId: passkey_id, userId: user_id, email, publicKey: public_key, counter: Number(counter) };
};
