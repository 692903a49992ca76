import type { Selection } from '@/lib/domain/handout/apply-choices';
import type { Choices } from '@/lib/domain/handout/choices';
import { findLanguageProblems } from '@/lib/domain/handout/find-language-problems';
import { languageNameIn } from '@/lib/domain/handout/language-name';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** A language that a sheet may be asked for in. `notReady` counts the texts of this very sheet that may not be printed in it. */
export type SheetLanguage = { language: string; name: string; notReady: number };

export type LanguagesView = {
  /** The content's own language first. */
  known: SheetLanguage[];
  /** What is not ready in the language that was asked for; none when all is. */
  problems: LanguageProblem[];
  /** The sheet's frame is not ready: it can be had in the content's language only, as a whole. */
  onlyWhole: boolean;
};

const languagesOf = ({ source: { topic, translations } }: CompiledLibrary): string[] => [
  ...new Set([topic.language, ...translations.map(({ language }) => language).sort()]),
];

/** In which languages can this sheet be had, and what stands in the way of the one that was asked for? */
export const viewLanguages = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  { language: wanted }: Pick<Choices, 'language'>,
  isDemoClinic: boolean,
): LanguagesView => {
  const problemsIn = (language: string) => findLanguageProblems(library, tailoring, selection, language, isDemoClinic);
  const problems = wanted === null ? [] : problemsIn(wanted);
  const all = [...new Set([...languagesOf(library), ...(wanted === null ? [] : [wanted])])];
  return {
    known: all.map((language) => ({
      language,
      name: languageNameIn(language, 'en'),
      notReady: problemsIn(language).length,
    })),
    problems,
    onlyWhole: problems.some(({ place }) => place === 'frame'),
  };
};
