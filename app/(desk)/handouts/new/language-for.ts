import { languageName } from '@/components/shell/language-name';

export type LanguageFor = {
  /** For the sheet; null for the content's own. */
  language: string | null;
  /** What the desk says about it; null where there is nothing to say. */
  words: string | null;
};

/** In which language does the desk begin a sheet for someone who reads this one? `known` has the content's own first. */
export const languageFor = (reads: string | null, known: readonly string[]): LanguageFor => {
  const [own = 'en', ...others] = known;
  if (reads === null || reads === own) return { language: null, words: null };
  const name = languageName(reads);
  return others.includes(reads)
    ? { language: reads, words: `Reads ${name}: the sheet begins in ${name}` }
    : { language: null, words: `Reads ${name}. There is no ${name} text: the sheet is in ${languageName(own)}` };
};
