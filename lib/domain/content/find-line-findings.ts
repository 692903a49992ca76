import type { BodyLine } from '@/lib/domain/content/body-lines';
import type { FindingPlace, TextFinding } from '@/lib/domain/content/text-finding';
import { findJargon } from '@/lib/domain/readability/find-jargon';
import { findLongSentences, longestSentenceAllowed } from '@/lib/domain/readability/find-long-sentences';
import { findPassive } from '@/lib/domain/readability/find-passive';

const mostWordsInSign = 16;

/** A number that someone would dial: it is the clinic's to say, and differs from country to country. */
const phoneNumber = /\b(?:999|911|112|111|000|811)\b|\d[\d\s-]{5,}\d/;
const percentage = /(?<!\d)\d+(?:[.,]\d+)?\s?(?:%|per ?cent)/iu;
// Not COPD or NSAID, which are said so.
const shouting = /(?<!\p{L})\p{L}*!|\p{Lu}{2,}(?:\s+\p{Lu}{2,})+|\p{Lu}{6,}/u;

const quoteOf = (pattern: RegExp, text: string): string[] => pattern.exec(text)?.slice(0, 1) ?? [];

/** What is to be said about any printed words, title or text? */
export const findWordFindings = (text: string, place: FindingPlace): TextFinding[] => [
  ...quoteOf(phoneNumber, text).map((quote): TextFinding => ({ kind: 'phone-number', severity: 'must', place, quote })),
  ...quoteOf(percentage, text).map((quote): TextFinding => ({ kind: 'hard-number', severity: 'should', place, quote })),
  ...quoteOf(shouting, text).map((quote): TextFinding => ({ kind: 'shouting', severity: 'should', place, quote })),
  ...findJargon(text).map(({ quote, offers }): TextFinding => {
    return { kind: 'jargon', severity: 'should', place, quote, offers };
  }),
];

const findSignFindings = ({ kind, text }: BodyLine, place: FindingPlace): TextFinding[] => {
  if (kind !== 'signs') return [];
  const words = text.split(' ').length;
  const limit = mostWordsInSign;
  return [
    ...(words > limit
      ? [{ kind: 'sign-too-long' as const, severity: 'must' as const, place, quote: text, words, limit }]
      : []),
    ...(/\bif\b/i.test(text) ? [{ kind: 'sign-with-if' as const, severity: 'must' as const, place, quote: text }] : []),
  ];
};

/** What is to be said about one line of a block's text? `countWords` says how many words a sentence has. */
export const findLineFindings = (line: BodyLine, countWords: (sentence: string) => number): TextFinding[] => {
  const place: FindingPlace = { in: 'body', node: line.node, item: line.item };
  return [
    ...findLongSentences(line.text, countWords).map(({ quote, words }): TextFinding => {
      return { kind: 'long-sentence', severity: 'must', place, quote, words, limit: longestSentenceAllowed };
    }),
    ...findSignFindings(line, place),
    ...findWordFindings(line.text, place),
    ...findPassive(line.text).map(({ quote }): TextFinding => ({ kind: 'passive', severity: 'should', place, quote })),
  ];
};
