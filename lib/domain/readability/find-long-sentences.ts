import { spanOf, type TextSpan } from '@/lib/domain/readability/text-span';

/** The most words in a sentence; docs/content-format.md, "Words". */
export const longestSentenceAllowed = 20;

export type LongSentence = TextSpan & { words: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Which sentences of this English line have more than 20 words? `countWords` says how many a sentence has. */
export const findLongSentences = (line: string, countWords: (sentence: string) => number): LongSentence[] =>
  Array.from(segmenter.segment(line)).flatMap(({ segment, index }) => {
    const words = countWords(segment);
    const sentence = segment.trimEnd();
    return words > longestSentenceAllowed ? [{ ...spanOf(line, index, index + sentence.length), words }] : [];
  });
