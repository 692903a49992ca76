import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';

/**
 * A stretch of a text. `line` counts its lines from 0 in reading order: paragraphs, list lines, signs, the paragraphs of a
 * callout. `from` and `to` count UTF-16 units of that line; a variable counts as one.
 */
export type PlaceInBody = { line: number; from: number; to: number };

/** What stands for a variable in a line (Unicode's object replacement character): one unit, as in the editor. */
export const variableSign = '\uFFFC';

const runsOf = (node: BodyNode): BodyRun[][] => {
  switch (node.kind) {
    case 'paragraph':
      return [node.runs];
    case 'callout':
      return node.paragraphs;
    case 'bullets':
    case 'steps':
    case 'signs':
      return node.items;
    case 'figure':
      return [];
  }
};

/** The lines of a text that a `PlaceInBody` points into, without their weights. */
export const bodyLines = (body: BlockBody): string[] =>
  body.flatMap(runsOf).map((runs) => runs.map((run) => (run.kind === 'text' ? run.text : variableSign)).join(''));
