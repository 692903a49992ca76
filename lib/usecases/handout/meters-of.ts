import { countSyllables } from '@/lib/content/count-syllables';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { HandoutPreview, SheetPage } from '@/lib/domain/handout/preview';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { proseLines } from '@/lib/domain/readability/prose-lines';

/** What the meters of a laid-out sheet show. */
export const metersOf = (document: HandoutDocument, pages: readonly SheetPage[]): HandoutPreview['meters'] => {
  const { fleschKincaid, smog, longestSentence } = measureReadability(proseLines(document), countSyllables);
  return { pages: pages.length, grade: fleschKincaid, smog, longestSentence };
};
