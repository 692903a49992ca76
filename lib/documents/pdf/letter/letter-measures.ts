import { type SheetMeasures, sheetMeasures, type TextLook } from '@/lib/documents/pdf/sheet/measures';
import type { Paper, PrintSize } from '@/lib/domain/handout/handout-document';

/** Every length of a letter, in points, from the paper's top left. */
export type LetterMeasures = {
  page: { width: number; height: number };
  side: number;
  top: number;
  bottom: number;
  /** From margin to margin. */
  width: number;
  /** Of running text: lines of at most 70 characters. */
  textWidth: number;
  /** Where the reader's address stands, and all that may show in the window of an envelope. */
  field: { top: number; bottom: number; width: number };
  letterhead: { name: TextLook; line: TextLook; gutter: number };
  look: SheetMeasures['look'];
  /** White space above each of these. */
  gap: { heading: number; paragraph: number; small: number; closing: number; signature: number };
};

const millimetre = 72 / 25.4;

type Place = { side: number; fieldTop: number; fieldBottom: number };

/**
 * In millimetres. A4: inside the window of DIN 5008 form B (20 from the left, 45 to 90 from the top) and of the DL and C5
 * envelopes of BS 4264 folded in three or in two. Letter: inside the window of a no. 10 envelope. In a larger envelope the
 * letter slides by up to 12, so the address keeps to what shows at both ends.
 */
const places: Record<Paper, Place> = {
  a4: { side: 20, fieldTop: 55, fieldBottom: 92 },
  letter: { side: 24, fieldTop: 60, fieldBottom: 94 },
};

const topMargin = 14;
const bottomMargin = 14;
const fieldWidth = 80;

/** What a machine or a postman reads needs no large print, and would not fit the window in it. */
const largestLetterhead = 13;

/** How large is everything in a letter of this paper and print size, and where does the address stand? */
export const letterMeasures = (paper: Paper, printSize: PrintSize): LetterMeasures => {
  const { page, look, gap } = sheetMeasures({ paper, printSize });
  const { side, fieldTop, fieldBottom } = places[paper];
  const width = page.width - 2 * side * millimetre;
  const line = { ...look.caption, size: Math.min(look.caption.size, largestLetterhead) };
  return {
    page,
    side: side * millimetre,
    top: topMargin * millimetre,
    bottom: bottomMargin * millimetre,
    width,
    textWidth: Math.min(width, printSize * 35),
    field: { top: fieldTop * millimetre, bottom: fieldBottom * millimetre, width: fieldWidth * millimetre },
    letterhead: { name: { size: line.size * 1.4, leading: 1.2, strong: true }, line, gutter: 24 },
    look,
    gap: {
      heading: gap.section * 1.6,
      paragraph: gap.section * 0.8,
      small: gap.small,
      closing: gap.section * 1.4,
      signature: 34,
    },
  };
};
