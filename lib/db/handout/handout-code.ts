import { randomInt } from 'node:crypto';

/** Crockford's base 32: digits and capitals without I, L, O and U, which people misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 20 characters of 5 random bits: 100 bits that nobody guesses. */
export const newHandoutCode = (): string =>
  Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** As printed and in the address, `8F3KD-...`: easier to read aloud and to type. */
export const printedCode = (code: string): string => code.match(/.{5}/g)?.join('-') ?? code;

/** The code that someone typed or scanned, in any case, with or without dashes; null when it can't be one. */
export const toHandoutCode = (text: string): string | null => {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code) ? code : null;
};
