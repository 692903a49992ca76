import type { BlockBody, BodyNode } from '@/lib/domain/content/block-body';

/** A line of a text: the node's index, and which of its items or paragraphs, as in BodyLine. */
export type LinePlace = { node: number; item: number | null };

/** What stands on each line of Markdown that a node is written on; null for fences, blank lines and drawings. */
const itemsOf = (node: BodyNode): (number | 'whole' | null)[] => {
  switch (node.kind) {
    case 'paragraph':
    case 'figure':
      return ['whole'];
    case 'bullets':
    case 'steps':
      return node.items.map((_, item) => item);
    case 'signs':
      return [null, ...node.items.map((_, item) => item), null];
    case 'callout':
      return [null, ...node.paragraphs.flatMap((_, item) => (item === 0 ? [item] : [null, item])), null];
  }
};

/** What stands on this line of a text's Markdown, counted from 1 as problems do? Null where nothing does. */
export const lineOfMarkdown = (body: BlockBody, markdownLine: number): LinePlace | null => {
  const lines = body.flatMap((node, index) => [
    ...(index === 0 ? [] : [null]),
    ...itemsOf(node).map((item) => item !== null && { node: index, item: item === 'whole' ? null : item }),
  ]);
  return lines[markdownLine - 1] || null;
};
