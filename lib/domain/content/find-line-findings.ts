import type { BodyLine } from '@/lib/domain/content/body-lines';
import type { FindingPlace, TextFinding } from '@/lib/domain/content/text-finding';
import { findJargon } from '@/lib/domain/readability/find-jargon';
import { findLongSentences, longestSentenceAllowed } from '@/lib/domain/readability/find-long-sentences';
import { findPassive } from '@/lib/domain/readability/find-passive';
import { spanOf, type TextSpan } from '@/lib/domain/readability/text-span';

const mostWordsInSign = 16;

/** A number that someone would dial: it is the clinic's to say, and differs from country to country. */
const phoneNumber = /\b(?:999|911|112|111|000|811)\b|\d[\d\s-]{5,}\d/;
const percentage = /(?<!\d)\d+(?:[.,]\d+)?\s?(?:%|per ?cent)/iu;
// Not COPD or NSAID, which are said so.
const shouting = /(?<!\p{L})\p{L}*!|\p{Lu}{2,}(?:\s+\p{Lu}{2,})+|\p{Lu}{6,}/u;

const spansOf = (pattern: RegExp, text: string): TextSpan[] => {
  const found = pattern.exec(text);
  return found ? [spanOf(text, found.index, found.index + found[0].length)] : [];
};

/** What is to be said about any printed words, title or text? `placeOf` says where a stretch of them stands. */
export const findWordFindings = (text: string, placeOf: (span: TextSpan) => FindingPlace): TextFinding[] => {
  const found = (span: TextSpan) => ({ place: placeOf(span), quote: span.quote });
  return [
    ...spansOf(phoneNumber, text).map(
      (span): TextFinding => ({ ...found(span), kind: 'phone-number', severity: 'must' }),
    ),
    ...spansOf(percentage, text).map(
      (span): TextFinding => ({ ...found(span), kind: 'hard-number', severity: 'should' }),
    ),
    ...spansOf(shouting, text).map((span): TextFinding => ({ ...found(span), kind: 'shouting', severity: 'should' })),
    ...findJargon(text).map((span): TextFinding => {
      return { ...found(span), kind: 'jargon', severity: 'should', offers: span.offers };
    }),
  ];
};

const findSignFindings = ({ kind, text, node, item }: BodyLine): TextFinding[] => {
  if (kind !== 'signs') return [];
  const whole = { severity: 'must', place: { in: 'body', node, item, at: 0 }, quote: text } as const;
  const words = text.split(' ').length;
  const tooLong: TextFinding[] =
    words > mostWordsInSign ? [{ ...whole, kind: 'sign-too-long', words, limit: mostWordsInSign }] : [];
  return [...tooLong, ...(/\bif\b/i.test(text) ? [{ ...whole, kind: 'sign-with-if' as const }] : [])];
};

/** What is to be said about one line of a block's text? `countWords` says how many words a sentence has. */
export const findLineFindings = (line: BodyLine, countWords: (sentence: string) => number): TextFinding[] => {
  const placeOf = ({ start }: TextSpan): FindingPlace => ({ in: 'body', node: line.node, item: line.item, at: start });
  const found = (span: TextSpan) => ({ place: placeOf(span), quote: span.quote });
  const long = findLongSentences(line.text, countWords).map((span): TextFinding => {
    const { words } = span;
    return { ...found(span), kind: 'long-sentence', severity: 'must', words, limit: longestSentenceAllowed };
  });
  const passive = findPassive(line.text).map((span): TextFinding => {
    return { ...found(span), kind: 'passive', severity: 'should' };
  });
  return [...long, ...findSignFindings(line), ...findWordFindings(line.text, placeOf), ...passive];
};
