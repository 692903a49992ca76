import { helpBoxHeight, sectionHeight } from '@/lib/domain/handout/estimate-height';
import type { Paper } from '@/lib/domain/handout/handout-document';
import { findHelpPlace, type HelpPlace, orderAroundHelp, titleHeight } from '@/lib/domain/handout/order-around-help';

/** A block as it takes part in filling pages: heights in points at 12 pt on A4. */
export type StandingBlock = { sectionRank: number; height: number; isHelp: boolean };

/**
 * Between the running lines of an A4 page stand 743 pt, of a Letter page 702 pt, on wider lines. Advice that fits the
 * person may use nearly all of it; advice that only fills the room leaves more for what estimates get wrong.
 */
export const usableHeight: Record<Paper, { fitting: number; filling: number }> = {
  a4: { fitting: 736, filling: 718 },
  letter: { fitting: 704, filling: 690 },
};

const footHeight = 82;
const shortestSection = 37;

type Filling = { pages: number; used: number };

const placeHeight = (filling: Filling, height: number, pageHeight: number): Filling =>
  filling.used + height > pageHeight
    ? { pages: filling.pages + 1, used: height }
    : { pages: filling.pages, used: filling.used + height };

const isHelp = ([first]: readonly StandingBlock[]): boolean => first?.isHelp ?? false;

const heightOf = (blocks: readonly StandingBlock[]): number =>
  blocks.reduce((sum, { height }) => sum + height, isHelp(blocks) ? helpBoxHeight : sectionHeight);

const placeSection = (filling: Filling, blocks: StandingBlock[], pageHeight: number): Filling => {
  const [first, ...rest] = blocks;
  if (!first) return filling;
  const total = blocks.reduce((sum, block) => sum + block.height, 0);
  if (first.isHelp) return placeHeight(filling, helpBoxHeight + total, pageHeight);
  const missing = Math.max(0, shortestSection - total);
  const withFirst = placeHeight(filling, sectionHeight + first.height + missing, pageHeight);
  return rest.reduce((state, block) => placeHeight(state, block.height, pageHeight), withFirst);
};

const inSections = (blocks: readonly StandingBlock[]): StandingBlock[][] => {
  const sections = new Map<number, StandingBlock[]>();
  for (const block of blocks) sections.set(block.sectionRank, [...(sections.get(block.sectionRank) ?? []), block]);
  return [...sections.values()];
};

/** Where the "Get help now" box of a sheet with these blocks stands, in printed order. */
export const estimateHelpPlace = (blocks: readonly StandingBlock[], paper: Paper): HelpPlace =>
  findHelpPlace(inSections(blocks), { paper, isHelp, heightOf });

/**
 * How many pages at 12 pt will these blocks take, in printed order, with title and closing lines? Blocks are moved whole to
 * the next page, as the layout does; the "Get help now" box is one block.
 */
export const estimatePages = (
  blocks: readonly StandingBlock[],
  pageHeight: number,
  { paper, place }: { paper: Paper; place: HelpPlace },
): number => {
  let filling: Filling = { pages: 1, used: titleHeight };
  const ordered = orderAroundHelp(inSections(blocks), place, { paper, isHelp, heightOf });
  for (const own of ordered) filling = placeSection(filling, own, pageHeight);
  return placeHeight(filling, footHeight, pageHeight).pages;
};
