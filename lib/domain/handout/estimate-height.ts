import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';

// Measured on our own sheets at 12 pt on A4 (docs/printing.md): Noto Sans sets about 78 characters to a full line and
// about 52 beside a drawing; a line is 16 pt high.
const charactersPerLine = 78;
const charactersBesideFigure = 52;
const lineHeight = 16;
const paragraphGap = 5;
const figureHeight = 118;
const titleHeight = 20;
const variableLength = 14;

export const sectionHeadingHeight = 30;
export const cautionCharactersPerLine = 72;

const runLength = (runs: BodyRun[]): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : variableLength), 0);

const linesOf = (length: number, perLine: number): number => Math.max(1, Math.ceil(length / perLine));

const nodeHeight = (node: BodyNode, perLine: number): number => {
  const items = (list: BodyRun[][]) =>
    list.reduce((sum, item) => sum + linesOf(runLength(item) + 4, perLine) * lineHeight + 2, 0) + paragraphGap;
  switch (node.kind) {
    case 'paragraph':
      return linesOf(runLength(node.runs), perLine) * lineHeight + paragraphGap;
    case 'bullets':
    case 'steps':
    case 'signs':
      return items(node.items);
    case 'callout':
      return items(node.paragraphs) + 8;
    case 'figure':
      return 0;
  }
};

/**
 * How high will a block stand on an A4 sheet at 12 pt, in points? An estimate for choosing what to put on two pages
 * without laying them out; the laid-out sheet is measured after that, and a test holds the two together.
 */
export const estimateBlockHeight = (body: BlockBody): number => {
  const figures = body.filter((node) => node.kind === 'figure').length;
  const perLine = figures > 0 ? charactersBesideFigure : charactersPerLine;
  const text = body.reduce((sum, node) => sum + nodeHeight(node, perLine), 0);
  const isHelp = body.some((node) => node.kind === 'signs');
  return (isHelp ? 0 : titleHeight) + Math.max(text, figures * figureHeight);
};

/** How high is one caution beside its advice, in points at 12 pt? */
export const estimateCautionHeight = (text: string): number =>
  linesOf(text.length, cautionCharactersPerLine) * lineHeight + paragraphGap;
