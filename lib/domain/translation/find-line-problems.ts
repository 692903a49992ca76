import { type LanguageWords, languageWords, type TargetLanguage } from '@/lib/domain/translation/language-words';

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

const inOrder = (text: string, pattern: RegExp): string => (text.match(pattern) ?? []).sort().join(', ') || 'none';

const numerals = /\d+(?:[.,]\d+)*/g;
const variables = /\{\{\w+\}\}/g;
const prohibition = /\b(?:do not|don[’']t|never|must not)\b/gi;

const findDifference = (what: string, source: string, text: string, pattern: RegExp): string[] => {
  const [wanted, found] = [inOrder(source, pattern), inOrder(text, pattern)];
  return wanted === found ? [] : [`${what}: ${wanted} in the source, ${found} here`];
};

const findLostWords = (source: string, text: string, { negation, urgency }: LanguageWords): string[] => {
  const forbidden = countOf(prohibition, source);
  const denied = countOf(negation, text);
  return [
    ...(denied < forbidden ? [`The source says “do not” ${forbidden} times, this says no ${denied} times`] : []),
    ...urgency
      .filter((pair) => source.search(pair.source) >= 0 && text.search(pair.translated) < 0)
      .map(({ words }) => `${words} is missing`),
  ];
};

/**
 * What of a line's meaning can be seen to be lost or added in its translation? Numbers, variables, each "do not" and words of
 * urgency. What it says beside these is for a person to read.
 */
export const findLineProblems = (source: string, text: string, language: TargetLanguage): string[] => [
  ...findDifference('Numbers', source, text, numerals),
  ...findDifference('Variables', source, text, variables),
  ...findLostWords(source, text, languageWords[language]),
];
