import type { BilingualLayout, HandoutDocument, Paper, PrintSize } from '@/lib/domain/handout/handout-document';

/** Size in points, leading as a multiple of the size. */
export type TextLook = { size: number; leading: number; strong: boolean };

/** Every length of a sheet, in points (1/72 inch). */
export type SheetMeasures = {
  page: { width: number; height: number };
  margin: { side: number; top: number; bottom: number };
  /** From margin to margin. */
  width: number;
  /** Where lines of 70 characters leave the room, section headings stand in a column of their own, left of the advice. */
  aside: { width: number; gutter: number } | null;
  /** Of the column that holds the advice, drawings and tables included. */
  columnWidth: number;
  /** Of running text: lines of at most 70 characters. */
  textWidth: number;
  /** Of a bilingual sheet. Two columns share `width`; what is stacked has the width of running text. */
  pair: { layout: BilingualLayout; width: number; gutter: number } | null;
  look: Record<'title' | 'subtitle' | 'section' | 'block' | 'body' | 'strong' | 'caption' | 'running', TextLook>;
  /** White space above each of these. */
  gap: { section: number; heading: number; block: number; node: number; item: number; small: number };
  /** How far list text stands in from its bullet or number. */
  hang: number;
  figure: { beside: boolean; width: number; height: number; gutter: number };
  diaryRow: number;
  qrSide: number;
};

const paperSizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** The running header and footer grow less than the text, so that large print keeps its page for the advice. */
const runningSize: Record<PrintSize, number> = { 11: 9, 12: 9.5, 14: 11, 18: 12.5, 24: 13.5 };

const titleSize: Record<PrintSize, number> = { 11: 21, 12: 23, 14: 26, 18: 30, 24: 31 };

const sectionSize: Record<PrintSize, number> = { 11: 13.5, 12: 14.5, 14: 17.5, 18: 22, 24: 27 };

/** Above the running header and below the running footer; what most printers can reach is 12 pt. */
const pageEnds: Record<Paper, { top: number; bottom: number }> = {
  a4: { top: 24, bottom: 22 },
  letter: { top: 19, bottom: 18 },
};

/** White space between the headings' column and the text. */
const asideGutter = 12;

/** Holds "supplements" in the size of a section heading. */
const narrowestAside = 95;

const look = (size: number, leading: number, strong = false): TextLook => ({ size, leading, strong });

const looksFor = (size: PrintSize): SheetMeasures['look'] => {
  const leading = size === 24 ? 1.22 : 1.3;
  return {
    title: look(titleSize[size], 1.15, true),
    subtitle: look(Math.min(size * 1.17, 24), 1.3),
    section: look(sectionSize[size], 1.25, true),
    block: look(size, 1.3, true),
    body: look(size, leading),
    strong: look(size, leading, true),
    caption: look(Math.max(10, size * 0.84), 1.28),
    running: look(runningSize[size], 1.3),
  };
};

const pairGutter = 18;

/** How large is everything on a sheet of this paper and print size, in one language or two? */
export const sheetMeasures = ({
  paper,
  printSize,
  second,
}: Pick<HandoutDocument, 'paper' | 'printSize' | 'second'>): SheetMeasures => {
  const page = paperSizes[paper];
  // White space stops growing with the text, or the largest print would lose a third of each page to it.
  const unit = Math.min(printSize, 18);
  const side = printSize === 24 ? 40 : 46;
  const width = page.width - 2 * side;
  const beside = printSize <= 14;
  // Two columns need the whole width: headings stand above them, one to each.
  const inColumns = second?.layout === 'columns';
  const besideHeadings = printSize <= 12 && !inColumns;
  const textWidth = besideHeadings
    ? Math.min(width - narrowestAside - asideGutter, printSize * 35)
    : Math.min(width, printSize * (inColumns ? 35 : 33));
  const aside = besideHeadings ? { width: width - textWidth - asideGutter, gutter: asideGutter } : null;
  return {
    page,
    margin: { side, ...pageEnds[paper] },
    width,
    aside,
    columnWidth: aside ? textWidth : width,
    textWidth,
    pair: second ? { layout: second.layout, width: inColumns ? width : textWidth, gutter: pairGutter } : null,
    look: looksFor(printSize),
    gap: {
      section: unit * 0.82,
      heading: unit * 0.36,
      block: unit * 0.5,
      node: unit * 0.25,
      item: printSize === 24 ? 0 : unit * 0.08,
      small: unit * 0.2,
    },
    hang: printSize * (printSize <= 14 ? 1.4 : 1.25),
    figure: beside ? { beside, width: 116, height: 80, gutter: 16 } : { beside, width: 210, height: 160, gutter: 0 },
    diaryRow: 26,
    qrSide: 60,
  };
};
