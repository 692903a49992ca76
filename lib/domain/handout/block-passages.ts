import type { DocumentFigure, DocumentNode } from '@/lib/domain/handout/handout-document';

/** A run of text with the drawings that belong to it. */
export type Passage = { nodes: Exclude<DocumentNode, { kind: 'figure' }>[]; figures: DocumentFigure[] };

/** Drawings stand beside the text before them; text after a drawing starts a new passage, so that the order holds. */
export const toPassages = (nodes: readonly DocumentNode[]): Passage[] => {
  let open: Passage = { nodes: [], figures: [] };
  const passages = [open];
  for (const node of nodes) {
    if (node.kind === 'figure') {
      open.figures.push(node.figure);
      continue;
    }
    if (open.figures.length > 0) {
      open = { nodes: [], figures: [] };
      passages.push(open);
    }
    open.nodes.push(node);
  }
  return passages;
};
