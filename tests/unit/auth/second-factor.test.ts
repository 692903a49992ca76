import { beforeAll, expect, test } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/auth/recovery-codes';
import { openSecret, sealSecret } from '@/lib/auth/seal-secret';
import { newSecondFactorKey, stepOfCode, toSetUp } from '@/lib/auth/second-factor';

beforeAll(() => {
  process.env.DATABASE_URL = 'postgresql://owner@127.0.0.1/plainleaf';
  process.env.AUTH_SECRET = 'Zr4vQ9mXe2LwTfB7yKdN5sHcJ8uPgA1o';
});

const key = new TextEncoder().encode('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

// RFC 6238, appendix B, the last six of its eight digits.
test.for([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const)('at %d seconds the code is %s', ([seconds, code]) => {
  expect(stepOfCode(key, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('takes the code of half a minute ago and the next one, and says which it was; none further away', () => {
  const code = '081804';
  const step = Math.floor(1_111_111_109 / 30);
  expect([-30, 0, 30].map((off) => stepOfCode(key, code, at(1_111_111_109 + off)))).toEqual([step, step, step]);
  expect([-60, 60].map((off) => stepOfCode(key, code, at(1_111_111_109 + off)))).toEqual([null, null]);
  expect(
    ['', '08180', '0818040', 'abcdef', '-81804'].map((wrong) => stepOfCode(key, wrong, at(1_111_111_109))),
  ).toEqual(Array(5).fill(null));
});

test('six characters that are no digits are a wrong code, whatever they are', () => {
  for (const wrong of ['\u{b5588}\u{82a67}\u{1056dc}', '０８１８０４', 'éééééé', '08180\u0000', '\ud800'.repeat(6)])
    expect(stepOfCode(key, wrong, at(1_111_111_109))).toBeNull();
});

test('gives the app the key and the address of it, with whose it is', () => {
  const { secret, address } = toSetUp(key, 'anna@test.example');
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(address).toMatch(/^otpauth:\/\/totp\/Plainleaf:anna%40test\.example\?/);
  expect(address).toContain(secret);
  expect(newSecondFactorKey()).toHaveLength(20);
});

test('a sealed key opens for its owner only, and not when a bit of it has changed', () => {
  const sealed = sealSecret(key, 'owner');
  expect(openSecret(sealed, 'owner')).toEqual(Buffer.from(key));
  expect(openSecret(sealed, 'another')).toBeNull();
  expect(Buffer.from(sealed).includes(Buffer.from(key))).toBe(false);
  for (const place of sealed.keys()) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === place ? byte ^ 1 : byte));
    expect(openSecret(changed, 'owner')).toBeNull();
  }
  expect(openSecret(new Uint8Array(3), 'owner')).toBeNull();
});

test('recovery codes hold 80 bits, and are read as people copy them from paper', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  const [code = ''] = codes;
  const copied = code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');
  expect(hashRecoveryCode(copied)).toEqual(hashRecoveryCode(code));
  expect(hashRecoveryCode(codes[1] ?? '')).not.toEqual(hashRecoveryCode(code));
});
