import { countSyllables } from '@/lib/content/count-syllables';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { pagesWanted } from '@/lib/domain/handout/pages-wanted';
import type { SheetMeters, SheetPage } from '@/lib/domain/handout/preview';
import { isLongEnoughToGrade } from '@/lib/domain/readability/is-long-enough-to-grade';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { proseLines } from '@/lib/domain/readability/prose-lines';

const gradeable = <Measured extends { words: number }>(measured: Measured): Measured | null =>
  isLongEnoughToGrade(measured) ? measured : null;

/** What the meters of a laid-out sheet show: of a bilingual one, each language by its own formulas. */
export const metersOf = (document: HandoutDocument, pages: readonly SheetPage[]): SheetMeters => {
  const english = measureReadability(proseLines(document, 'en'), countSyllables);
  const spanish = measureSpanishReadability(proseLines(document, 'es'));
  return {
    pages: pages.length,
    pagesWanted: pagesWanted(document),
    grade: gradeable(english)?.fleschKincaid ?? null,
    smog: gradeable(english)?.smog ?? null,
    inflesz: gradeable(spanish)?.inflesz ?? null,
    longestSentence: Math.max(english.longestSentence, spanish.longestSentence),
  };
};
