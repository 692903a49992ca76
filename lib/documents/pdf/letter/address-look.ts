import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { LetterMeasures } from '@/lib/documents/pdf/letter/letter-measures';
import { breakLines } from '@/lib/documents/pdf/sheet/break-lines';
import type { TextLook } from '@/lib/documents/pdf/sheet/measures';

const largest = 12;
const smallest = 8;
const step = 0.5;

/** Kept free below the address, so that nothing that follows it shows in the window. */
const clearance = 8;

const linesNeeded = (text: string, look: TextLook, width: number): number =>
  breakLines([{ text, strong: look.strong }], look, width)
    .map((run) => run.text.split('\n').length - 1)
    .reduce((sum, breaks) => sum + breaks, 1);

const fits = (texts: readonly string[], look: TextLook, { top, bottom, width }: LetterMeasures['field']): boolean => {
  const lines = texts.reduce((sum, text) => sum + linesNeeded(text, look, width), 0);
  const widest = Math.max(
    ...texts.flatMap((text) => text.split(' ')).map((word) => widthOfText(word, look.size, false)),
  );
  return lines * look.size * look.leading <= bottom - top - clearance && widest <= width;
};

/**
 * In which size does this address fit its window? 12 pt, or smaller where it is long or has long words; at 8 pt it may be
 * taller than the window, and is then printed all the same.
 */
export const addressLook = (texts: readonly string[], body: TextLook, field: LetterMeasures['field']): TextLook => {
  const look = (size: number): TextLook => ({ size, leading: 1.2, strong: false });
  let size = Math.min(body.size, largest);
  while (size > smallest && !fits(texts, look(size), field)) size -= step;
  return look(size);
};
