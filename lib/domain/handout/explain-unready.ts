import { languageNameIn } from '@/lib/domain/handout/language-name';
import type { LanguageProblem, Unready } from '@/lib/domain/handout/language-problem';

export const unreadyWords: Record<Unready, string> = {
  unreviewed: 'not reviewed yet',
  stale: 'made from an older text',
  missing: 'not translated',
};

/** What a clinician is told of texts that may not be printed in this language: "2 texts are not ready in Spanish". */
export const explainUnready = (language: string, texts: readonly LanguageProblem[]): string => {
  const name = languageNameIn(language, 'en');
  const many = texts.length === 1 ? '1 text is' : `${texts.length} texts are`;
  return `${many} not ready in ${name}. Print them in the language they have, with a notice, or choose another language.`;
};
