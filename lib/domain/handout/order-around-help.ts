import type { Paper } from '@/lib/domain/handout/handout-document';

/** What stands between the running lines of a page, in points. */
const printedHeight: Record<Paper, number> = { a4: 743, letter: 702 };

/** Title, subtitle and the line of whom the sheet was made for, in points. */
export const titleHeight = 57;

type Order<Part> = {
  paper: Paper;
  isHelp: (part: Part) => boolean;
  /** In points at 12 pt, estimated. */
  heightOf: (part: Part) => number;
};

const sumOf = <Part>(parts: readonly Part[], heightOf: (part: Part) => number): number =>
  parts.reduce((sum, part) => sum + heightOf(part), 0);

/** What still fits on page one comes next, the tallest first, so that none of the page is lost. */
const fillPage = <Part>(parts: readonly Part[], room: number, heightOf: (part: Part) => number): Part[] => {
  if (sumOf(parts, heightOf) <= room) return [...parts];
  const [tallest] = parts
    .filter((part) => heightOf(part) <= room)
    .sort((one, other) => heightOf(other) - heightOf(one));
  return tallest === undefined ? [...parts] : [tallest, ...parts.filter((part) => part !== tallest)];
};

/** `first`: before all other sections; `in-order`: where the topic has it. */
export type HelpPlace = 'first' | 'in-order';

/**
 * Where must the "Get help now" box stand so that it is whole on page one at 12 pt? In the topic's order on A4 as long as what
 * comes before it leaves it room; first on the shorter Letter page.
 */
export const findHelpPlace = <Part>(parts: readonly Part[], { paper, isHelp, heightOf }: Order<Part>): HelpPlace => {
  const at = parts.findIndex(isHelp);
  const taken = sumOf(parts.slice(0, at + 1), heightOf);
  return paper === 'a4' && taken <= printedHeight.a4 - titleHeight ? 'in-order' : 'first';
};

/** In which order do the sections of a sheet at 12 pt stand? The engine's estimate and the sheet itself both ask here. */
export const orderAroundHelp = <Part>(
  parts: readonly Part[],
  place: HelpPlace,
  { paper, isHelp, heightOf }: Order<Part>,
): Part[] => {
  const at = parts.findIndex(isHelp);
  const box = parts[at];
  if (box === undefined || place === 'in-order') return [...parts];
  const room = printedHeight[paper] - titleHeight - heightOf(box);
  return [box, ...fillPage(parts.slice(0, at), room, heightOf), ...parts.slice(at + 1)];
};
