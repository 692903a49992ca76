import type { BlockBody, BodyNode } from '@/lib/domain/content/block-body';

const partShape = (node: BodyNode): string => {
  switch (node.kind) {
    case 'paragraph':
      return 'a paragraph';
    case 'bullets':
      return `a list of ${node.items.length}`;
    case 'steps':
      return `steps: ${node.items.length}`;
    case 'callout':
      return `a callout of ${node.paragraphs.length}`;
    case 'signs':
      return `${node.urgency} signs: ${node.items.length}`;
    case 'figure':
      return `the drawing ${node.figureId}`;
  }
};

/** How is this body built, part by part, in words for an editor? Two bodies of the same shape give the same list. */
export const bodyShape = (body: BlockBody): string[] => body.map(partShape);
