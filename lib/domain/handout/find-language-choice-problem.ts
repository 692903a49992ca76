import type { ChoiceProblem, Choices } from '@/lib/domain/handout/choices';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';

/** Do these texts keep the sheet from being issued? Yes, until the clinician says that they may be in their source's language. */
export const findLanguageChoiceProblem = (
  { language, unready }: Pick<Choices, 'language' | 'unready'>,
  texts: LanguageProblem[],
): ChoiceProblem[] =>
  language !== null && unready === 'refuse' && texts.length > 0
    ? [{ code: 'language-not-ready', language, texts }]
    : [];
