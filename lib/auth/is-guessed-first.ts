import 'server-only';
import { normalisePassword } from '@/lib/domain/account/normalise-password';

let known: Promise<ReadonlySet<string>> | undefined;

/** Some 49,000 passwords of past breaches. Loaded with the first password that is chosen: nothing else needs it. */
const knownPasswords = (): Promise<ReadonlySet<string>> => {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return known;
};

/**
 * Is this one of the passwords that are tried first: a known one, or two of them one after the other, with any digits
 * and signs around?
 */
export const isGuessedFirst = async (password: string): Promise<boolean> => {
  const passwords = await knownPasswords();
  const whole = normalisePassword(password).toLowerCase();
  const isKnown = (text: string): boolean => text === '' || passwords.has(text);
  const forms = [
    whole,
    whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
    whole.replace(/[^\p{L}\p{N}]/gu, ''),
    whole.replace(/\P{L}/gu, ''),
  ].filter((text) => text !== '');
  return forms.some((text) => [...text].some((_, at) => isKnown(text.slice(0, at)) && isKnown(text.slice(at))));
};
