import { type Phrase, readinessOfPhrase } from '@/lib/domain/content/translation';
import { variablesIn } from '@/lib/domain/handout/fill-template';
import type { Unready } from '@/lib/domain/handout/language-problem';

export type ReadPhrase = (source: string) => { ready: true; text: string } | { ready: false; why: Unready };

const sameVariables = (one: string, other: string): boolean =>
  variablesIn(one).join(' ') === variablesIn(other).join(' ');

/**
 * What stands for a source text in this language? A phrase that has lost a variable of its source, or has one that
 * nothing fills, counts as missing: the sheet would lack a telephone number.
 */
export const readPhrases = (language: string, phrases: readonly Phrase[], isDemoClinic: boolean): ReadPhrase => {
  const own = new Map(phrases.filter((phrase) => phrase.language === language).map((each) => [each.source, each]));
  return (source) => {
    const phrase = own.get(source);
    const readiness = readinessOfPhrase(phrase, isDemoClinic);
    if (readiness !== 'ready') return { ready: false, why: readiness };
    return phrase && sameVariables(source, phrase.text)
      ? { ready: true, text: phrase.text }
      : { ready: false, why: 'missing' };
  };
};
