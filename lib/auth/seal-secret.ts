import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const method = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const sealingKey = (): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', env().AUTH_SECRET, 'plainleaf', 'secrets kept in the database', 32));

/** Who has a copy of the database can't read it, and a row's secret opens for its owner only: it can't be put into another's. */
export const sealSecret = (secret: Uint8Array, owner: string): Uint8Array => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(method, sealingKey(), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

/** Null when it was sealed under another AUTH_SECRET, for another owner, or changed since. */
export const openSecret = (sealed: Uint8Array, owner: string): Uint8Array | null => {
  const bytes = Buffer.from(sealed);
  try {
    const iv = bytes.subarray(0, ivBytes);
    const opener = createDecipheriv(method, sealingKey(), iv).setAAD(Buffer.from(owner));
    opener.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([opener.update(bytes.subarray(ivBytes + tagBytes)), opener.final()]);
  } catch {
    return null;
  }
};
