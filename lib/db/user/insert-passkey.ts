import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';

type NewRow = {
  userId: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
};

/** Keeps a passkey for a person. Throws `UniqueConflict` when somebody has it already. */
export const insertPasskey = async (tx: ClinicTransaction, passkey: NewRow): Promise<string> => {
  const { userId, name, counter } = passkey;
  const id = uuidv7();
  const credentialId = Uint8Array.from(Buffer.from(passkey.credentialId, 'base64url'));
  const publicKey = Uint8Array.from(passkey.publicKey);
  const transports = [...passkey.transports];
  await tx.passkey.createMany({ data: [{ id, userId, name, credentialId, publicKey, counter, transports }] });
  return id;
};
