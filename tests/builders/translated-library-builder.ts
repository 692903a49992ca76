import type { z } from 'zod';
import { loadHandoutWords } from '@/lib/content/load-handout-words';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import type { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import { type ChosenVoices, chooseVoices } from '@/lib/domain/handout/sheet-voices';
import type { Profile } from '@/lib/domain/profile/profile';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { readLegCramps } from '@/tests/builders/library-builder';
import { aSheetContext, type BuiltSheet, theChoices } from '@/tests/builders/selection-builder';

type Approval = { by: string | null; isDemo?: boolean };

/** A library as if one person had approved every text of it in every language; nobody, for `by: null`. */
export const withEverythingReviewed = (
  library: TopicLibrary,
  { by, isDemo = false }: Approval = { by: 'A reviewer' },
): TopicLibrary => ({
  ...library,
  translations: library.translations.map((each) => ({ ...each, reviewedBy: by, demoReview: isDemo })),
  phrases: library.phrases.map((each) => ({ ...each, reviewedBy: by, demoReview: isDemo })),
});

/** The leg-cramps pack with the handout's own words, as they ship: nobody has read the Spanish. */
export const readTranslatedLegCramps = async (): Promise<TopicLibrary> => {
  const pack = await readLegCramps();
  return { ...pack, phrases: [...pack.phrases, ...(await loadHandoutWords('content/handout-words'))] };
};

let reviewed: Promise<CompiledLibrary> | null = null;

/** The same with all of it reviewed; read once. */
export const getReviewedLegCramps = (): Promise<CompiledLibrary> => {
  reviewed ??= readTranslatedLegCramps().then((library) => compileLibrary(withEverythingReviewed(library)));
  return reviewed;
};

type SpokenSheet = {
  choices?: z.input<typeof choicesSchema>;
  context?: Partial<SheetContext>;
  isDemoClinic?: boolean;
};

export type BuiltSpokenSheet = BuiltSheet & ChosenVoices;

/** The sheet for a person in the languages that the choices ask for, every step done as the app does it. */
export const buildSpokenSheet = (
  library: CompiledLibrary,
  profile: Profile,
  { choices: wanted = {}, context = {}, isDemoClinic = false }: SpokenSheet = {},
): BuiltSpokenSheet => {
  const choices = theChoices({ language: 'es', ...wanted });
  const tailoring = tailor(library, profile, choices.paper);
  const selection = selectAllowed(library, tailoring, choices);
  const chosen = chooseVoices(library, tailoring, selection, choices, isDemoClinic);
  const { printSize, paper } = choices;
  const spoken = aSheetContext({ printSize, paper, voices: chosen.voices, ...context });
  return { tailoring, selection, document: composeHandout(library, tailoring, selection, spoken), ...chosen };
};

/** The same without the translations of these blocks, by name. */
export const withoutTranslationsOf = (library: TopicLibrary, blockIds: readonly string[]): TopicLibrary => ({
  ...library,
  translations: library.translations.filter(({ blockId }) => !blockIds.includes(blockId)),
});
