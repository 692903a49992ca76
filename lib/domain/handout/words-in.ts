import type { Phrase } from '@/lib/domain/content/translation';
import { englishWords, type HandoutWords } from '@/lib/domain/handout/handout-words';
import type { Unready } from '@/lib/domain/handout/language-problem';
import { type ReadPhrase, readPhrases } from '@/lib/domain/handout/read-phrases';
import { failure, type Result, success } from '@/lib/domain/result';

export type UnreadyWord = { source: string; why: Unready };

/** The same plain data with each of its texts said another way. */
const mapTexts = <Value>(value: Value, say: (text: string) => string): Value => {
  if (typeof value === 'string') return say(value) as Value;
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, say)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, say)])) as Value;
};

const sayAll = (read: ReadPhrase): Result<HandoutWords, UnreadyWord[]> => {
  const unready = new Map<string, UnreadyWord>();
  const words = mapTexts(englishWords, (source) => {
    const said = read(source);
    if (said.ready) return said.text;
    unready.set(source, { source, why: said.why });
    return source;
  });
  return unready.size > 0 ? failure([...unready.values()]) : success(words);
};

/**
 * The handout's own words in another language, or which of them may not be printed and why. All or none: a sheet whose
 * headings and leads are of two languages helps a reader of neither.
 */
export const wordsIn = (
  language: string,
  phrases: readonly Phrase[],
  isDemoClinic: boolean,
): Result<HandoutWords, UnreadyWord[]> => sayAll(readPhrases(language, phrases, isDemoClinic));

/** Every text that the handout says by itself, each once: what another language needs. */
export const ownTexts = (): string[] => {
  const texts = new Set<string>(issuerRoles);
  mapTexts(englishWords, (text) => {
    texts.add(text);
    return text;
  });
  return [...texts];
};

/** Who issues a sheet, as it says so; a role that is not here, or has no words, is left out in another language. */
const issuerRoles = [
  'your clinic',
  'your general practitioner',
  'your doctor',
  'your nurse',
  'your practice nurse',
  'your midwife',
  'your pharmacist',
  'your physiotherapist',
];
