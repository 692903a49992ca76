import type { TranslationProblem } from '@/lib/domain/translation/find-translation-problems';

/** What is wrong, and where, in one line without a full stop. */
export const describeTranslationProblem = ({ part, words }: TranslationProblem): string => {
  if (part === 'title') return `Title: ${words}`;
  return part === 'body' ? words : `Line ${part} of the text: ${words}`;
};
