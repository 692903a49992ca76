import 'server-only';
import { Secret, TOTP } from 'otpauth';

const period = 30;

/** RFC 6238 as every authenticator app understands it. The key has 160 bits (RFC 4226, section 4, R6). */
const settings = { issuer: 'Plainleaf', algorithm: 'SHA1', digits: 6, period };

const keyBytes = 20;

const secretOf = (key: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(key).buffer });

export const newSecondFactorKey = (): Uint8Array => new Secret({ size: keyBytes }).bytes;

/** The key as an app takes it: typed in, or as the address in a QR code. */
export const toSetUp = (key: Uint8Array, email: string): { secret: string; address: string } => {
  const secret = secretOf(key);
  return { secret: secret.base32, address: new TOTP({ ...settings, label: email, secret }).toString() };
};

/** otpauth throws over six characters that are more than six bytes. */
const isCode = (token: string): boolean => /^[0-9]{6}$/.test(token);

/** The half minute, counted from 1970, whose code this is: this one, the one before or the next. Null for a wrong code. */
export const stepOfCode = (key: Uint8Array, code: string, now: Date): number | null => {
  const token = code.replace(/\s/g, '');
  if (!isCode(token)) return null;
  const totp = new TOTP({ ...settings, secret: secretOf(key) });
  const delta = totp.validate({ token, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};
