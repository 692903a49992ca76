import 'server-only';
import { createHash, randomInt } from 'node:crypto';

const count = 10;

/** Crockford's: no letter looks like a digit or another letter. Sixteen of them hold 80 bits. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

const newCode = (): string => {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
};

/** Each opens an account once without the second factor's app. They are shown once, to be kept on paper. */
export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newCode);

/** The letters that people read for others mean those. */
const plainly = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');

/** 80 random bits want no slow hash. */
export const hashRecoveryCode = (code: string): Uint8Array => createHash('sha256').update(plainly(code)).digest();
