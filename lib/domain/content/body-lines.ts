import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';

/** A line of a block's text: the node's index in the body, and which item or paragraph of it where it has several. */
export type BodyLine = { node: number; item: number | null; kind: BodyNode['kind']; text: string };

/** What a line says; a number that the clinic fills in is read as "the number". */
export const wordsOfRuns = (runs: readonly BodyRun[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : 'the number')).join('');

const runsOfNode = (node: BodyNode): { runs: BodyRun[]; item: number | null }[] => {
  switch (node.kind) {
    case 'paragraph':
      return [{ runs: node.runs, item: null }];
    case 'callout':
      return node.paragraphs.map((runs, item) => ({ runs, item }));
    case 'bullets':
    case 'steps':
    case 'signs':
      return node.items.map((runs, item) => ({ runs, item }));
    case 'figure':
      return [];
  }
};

/** Which lines of a block's text are read as prose, each with its place? A drawing's caption is the drawing's. */
export const bodyLines = (body: BlockBody): BodyLine[] =>
  body.flatMap((node, index) =>
    runsOfNode(node).map(({ runs, item }) => ({ node: index, item, kind: node.kind, text: wordsOfRuns(runs) })),
  );
