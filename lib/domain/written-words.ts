import { z } from 'zod';

// Control characters but line break and tab, and the characters that turn the direction of text (Unicode TR 9), with
// which words can be made to look like other words.
const unwritable = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u;

/** Words that a person types into the record: trimmed, of at most so many characters, with nothing hidden in them. */
export const writtenWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `must not be longer than ${most} characters`)
    .refine((text) => !unwritable.test(text), 'must not hold control characters');

/** The same, where nothing at all will not do. */
export const neededWords = (most: number) => writtenWords(most).min(1, 'must not be empty');

/** Words of one line, such as a name. */
export const writtenLine = (most: number) =>
  writtenWords(most).refine((text) => !/[\n\t\u2028\u2029]/.test(text), 'must be one line');

/** The same, where nothing at all will not do. */
export const neededLine = (most: number) => writtenLine(most).min(1, 'must not be empty');
