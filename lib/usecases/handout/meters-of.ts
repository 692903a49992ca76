import { countSyllables } from '@/lib/content/count-syllables';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { pagesWanted } from '@/lib/domain/handout/pages-wanted';
import type { SheetMeters, SheetPage } from '@/lib/domain/handout/preview';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { proseLines } from '@/lib/domain/readability/prose-lines';

/** What the meters of a laid-out sheet show: of a bilingual one, each language by its own formulas. */
export const metersOf = (document: HandoutDocument, pages: readonly SheetPage[]): SheetMeters => {
  const linesIn = (language: string) => proseLines(document, language);
  const [english, spanish] = [linesIn('en'), linesIn('es')];
  const inEnglish = english.length > 0 ? measureReadability(english, countSyllables) : null;
  const inSpanish = spanish.length > 0 ? measureSpanishReadability(spanish) : null;
  return {
    pages: pages.length,
    pagesWanted: pagesWanted(document),
    grade: inEnglish?.fleschKincaid ?? null,
    smog: inEnglish?.smog ?? null,
    inflesz: inSpanish?.inflesz ?? null,
    longestSentence: Math.max(inEnglish?.longestSentence ?? 0, inSpanish?.longestSentence ?? 0),
  };
};
