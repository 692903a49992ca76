import { z } from 'zod';
import { neededLine } from '@/lib/domain/written-words';

/** A passkey as its holder sees it. */
export type OwnPasskey = {
  id: string;
  name: string;
  createdAt: Date;
  /** Null until it has opened the account, or shown again that it is them. */
  lastUsedAt: Date | null;
};

/** As many as anybody has devices; each is offered to the browser whenever one is added. */
export const mostPasskeys = 20;

const bytes = (most: number) => z.base64url().min(1).max(most);

/** WebAuthn Level 3, 4 (Credential ID): 1,023 bytes at most. */
const credentialId = bytes(1364);

/** What an authenticator made, as far as it is looked at: the rest of what browsers send says nothing that counts. */
export const newPasskeySchema = z.strictObject({
  name: neededLine(60),
  id: credentialId,
  clientDataJSON: bytes(4096),
  attestationObject: bytes(16_384),
  /** How a browser gets at it: a hint, of which new ones come up. */
  transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8),
});

export type NewPasskey = z.infer<typeof newPasskeySchema>;

/** What an authenticator signed, to show that its holder is there. */
export const passkeyProofSchema = z.strictObject({
  id: credentialId,
  clientDataJSON: bytes(4096),
  authenticatorData: bytes(4096),
  signature: bytes(4096),
  /** Whose it is, by the authenticator's own word. */
  userHandle: bytes(88).optional(),
});

export type PasskeyProof = z.infer<typeof passkeyProofSchema>;
