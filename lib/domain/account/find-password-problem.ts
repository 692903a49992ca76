import { normalisePassword } from '@/lib/domain/account/normalise-password';

/** In code points. NIST SP 800-63B-4, 3.1.1.2: 15 for a password alone, 8 for one that is used with a second factor. */
export const shortestAlone = 15;
export const shortestWithSecondFactor = 8;
export const longestPassword = 128;

type Given = {
  password: string;
  hasSecondFactor: boolean;
  /** What somebody who knows them would try first: see `contextWordsOf`. */
  contextWords: readonly string[];
};

/** "aaaa…", "abcabcabc…": a short piece, again and again. */
const isRepeated = (text: string): boolean => {
  const longestPiece = Math.floor(text.length / 3);
  return Array.from({ length: longestPiece }, (_, at) => at + 1).some((piece) =>
    text.startsWith(text.slice(0, text.length - piece), piece),
  );
};

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
];
const neighbours = new Set(
  rows.flatMap((row) =>
    [...row].flatMap((key, at) => {
      const next = row[at + 1];
      return next === undefined ? [] : [`${key}${next}`, `${next}${key}`];
    }),
  ),
);

/** "abcdefgh…", "987654321…", "qwertyuiop…": nearly every step goes to the key or the letter beside it. */
const isRun = (text: string): boolean => {
  const steps = text.length - 1;
  const beside = Array.from({ length: steps }, (_, at) => neighbours.has(text.slice(at, at + 2))).filter(Boolean);
  return steps > 0 && beside.length >= steps * 0.75;
};

const withoutWords = (text: string, words: readonly string[]): string =>
  [...words].sort((one, other) => other.length - one.length).reduce((rest, word) => rest.replaceAll(word, ''), text);

/**
 * Why can't this be a password, as a sentence for the person? Null when nothing speaks against it here; whether it is
 * one of those that everybody guesses is asked elsewhere. Asks for no capitals, digits or signs: NIST SP 800-63B-4,
 * 3.1.1.2, forbids such rules.
 */
export const findPasswordProblem = ({ password, hasSecondFactor, contextWords }: Given): string | null => {
  const text = normalisePassword(password);
  const length = [...text].length;
  const shortest = hasSecondFactor ? shortestWithSecondFactor : shortestAlone;
  if (length < shortest) return `Use at least ${shortest} characters. A few words that come to your mind are good.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  const said = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (isRepeated(text.toLowerCase()))
    return 'This repeats itself, which is guessed at once. Use a few different words.';
  if (isRun(said)) return 'This is a row of keys or letters, which is guessed at once. Use a few words.';
  const rest = withoutWords(said, contextWords);
  if (rest.length !== said.length && rest.length <= shortest / 2 + 1) {
    return 'This is little more than your name, your e-mail address or the clinic’s name. Use other words.';
  }
  return null;
};
