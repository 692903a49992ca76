import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';

// Read off our own sheets at 12 pt on A4 (lib/documents/pdf/sheet/measures.ts): how many characters of Noto Sans stand on a
// line, on average. tests/pdf/two-pages.test.ts holds what is made of these to the laid-out sheet.
const charactersPerLine = { column: 69, besideFigure: 45, helpBox: 83, caution: 63 };
const lineHeight = 15.6;
const titleHeight = 15.6;
const nodeGap = 3;
const itemGap = 1;
const blockGap = 6;
const listIndent = 3;
const figureHeight = { single: 101, ofPair: 73 };
const calloutInset = 11;
const variableLength = 12;
const runInGap = 2;

/** Hairline and white space of a section, in points. */
export const sectionHeight = 15;

/** Frame, heading, leads and rules of the "Get help now" box, in points. */
export const helpBoxHeight = 97;

const wordsOf = (runs: BodyRun[]): number[] =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : 'x'.repeat(variableLength)))
    .join('')
    .split(' ')
    .filter(Boolean)
    .map((word) => word.length);

const countLines = (words: number[], perLine: number, indent = 0): number => {
  let lines = 1;
  let used = indent;
  for (const length of words) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= perLine) used = needed;
    else {
      lines += 1;
      used = length;
    }
  }
  return lines;
};

const listHeight = (items: BodyRun[][], perLine: number): number =>
  items.reduce((sum, item) => sum + countLines(wordsOf(item), perLine - listIndent) * lineHeight + itemGap, 0);

const nodeHeight = (node: BodyNode, perLine: number): number => {
  switch (node.kind) {
    case 'paragraph':
      return countLines(wordsOf(node.runs), perLine) * lineHeight;
    case 'bullets':
    case 'steps':
      return listHeight(node.items, perLine);
    case 'signs':
      return listHeight(node.items, charactersPerLine.helpBox);
    case 'callout':
      return listHeight(node.paragraphs, perLine) + calloutInset;
    case 'figure':
      return 0;
  }
};

const sum = (heights: number[]): number =>
  heights.reduce((total, height) => total + height, 0) + Math.max(0, heights.length - 1) * nodeGap;

const heightWithFigures = (body: BlockBody): number => {
  const lastFigure = body.findLastIndex((node) => node.kind === 'figure');
  const figures = body.filter((node) => node.kind === 'figure').length;
  const beside = body.slice(0, lastFigure).filter((node) => node.kind !== 'figure');
  const below = body.slice(lastFigure + 1);
  const drawn = figures > 1 ? figures * figureHeight.ofPair : figureHeight.single;
  const text = titleHeight + sum(beside.map((node) => nodeHeight(node, charactersPerLine.besideFigure)));
  return (
    Math.max(drawn, text) +
    below.reduce((total, node) => total + nodeGap + nodeHeight(node, charactersPerLine.column), 0)
  );
};

/**
 * How high will a block stand on an A4 sheet at 12 pt, in points, with the white space above it? An estimate for sharing
 * out two pages without laying them out.
 */
export const estimateBlockHeight = (title: string, body: BlockBody): number => {
  const [first, ...others] = body;
  if (first?.kind === 'signs') return sum(body.map((node) => nodeHeight(node, charactersPerLine.helpBox)));
  if (body.some((node) => node.kind === 'figure')) return blockGap + heightWithFigures(body);
  // A title stands at the head of an only paragraph; bold letters are wider.
  if (first?.kind === 'paragraph' && others.length === 0)
    return (
      blockGap +
      countLines(wordsOf(first.runs), charactersPerLine.column, Math.ceil(title.length * 1.1) + runInGap) * lineHeight
    );
  return blockGap + titleHeight + sum(body.map((node) => nodeHeight(node, charactersPerLine.column)));
};

/** How high is one caution beside its advice, in points? `word` is what leads it: "Take care:". */
export const estimateCautionHeight = (text: string): number =>
  nodeGap + 1 + countLines([10, ...text.split(' ').map((word) => word.length)], charactersPerLine.caution) * lineHeight;
