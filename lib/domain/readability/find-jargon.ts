import { type JargonEntry, type JargonForm, jargon } from '@/lib/domain/readability/jargon';
import { spanOf, type TextSpan } from '@/lib/domain/readability/text-span';

export type JargonFound = TextSpan & { offers: string[] };

const verbForms = (verb: string): string[] => {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, `${verb}${/(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's'}`, `${verb}ed`, `${verb}ing`];
};

const nounForms = (noun: string): string[] => {
  if (/sis$/.test(noun)) return [noun, `${noun.slice(0, -2)}es`];
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, `${noun}${/(?:s|sh|ch|x)$/.test(noun) ? 'es' : 's'}`];
};

/** A verb's first word and a noun's last one change. */
const formsOf: Record<JargonForm, (words: string) => string[]> = {
  verb: (words) => {
    const [verb = '', ...rest] = words.split(' ');
    return verbForms(verb).map((form) => [form, ...rest].join(' '));
  },
  noun: (words) => {
    const parts = words.split(' ');
    return nounForms(parts.at(-1) ?? '').map((form) => [...parts.slice(0, -1), form].join(' '));
  },
  fixed: (words) => [words],
};

/** British spelling leads; the other side of the Atlantic writes ae and oe as e, and -ise as -ize. */
const spellings = (words: string): string[] => [
  ...new Set([words, words.replace(/ae|oe/g, 'e'), words.replace(/is(?=e[sd]?\b|ing\b)/, 'iz')]),
];

const entryOf = new Map<string, JargonEntry>();
for (const entry of jargon)
  for (const form of formsOf[entry.form](entry.words))
    for (const spelling of spellings(form)) if (!entryOf.has(spelling)) entryOf.set(spelling, entry);

const longestFirst = [...entryOf.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${longestFirst.map((words) => words.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

const holds = (line: string, words: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${words}`, 'iu').test(line);

/**
 * Which words of this English line are the clinic's or the office's, and what could be said instead? Whole words in any
 * of their forms; of two that overlap the longer one. A word that stands beside its plain one ("water tablets
 * (diuretics)") is left alone.
 */
export const findJargon = (line: string): JargonFound[] =>
  Array.from(line.matchAll(pattern)).flatMap(({ 0: found, index }) => {
    const entry = entryOf.get(found.toLowerCase().replace(/\s+/g, ' '));
    if (!entry) return [];
    const rest = `${line.slice(0, index)} ${line.slice(index + found.length)}`;
    if (entry.offers.some((offer) => holds(rest, offer))) return [];
    return [{ ...spanOf(line, index, index + found.length), offers: entry.offers }];
  });
