import type { Nodes } from 'mdast';
import { placeAt, type TextPlace } from '@/lib/content/text-place';

/** Thrown inside the parser where a text leaves the closed subset. */
export class NotInSubset extends Error {
  constructor(
    readonly place: TextPlace,
    message: string,
  ) {
    super(message);
  }
}

/** Refuses at an offset of the whole text. */
export const refuseAt = (markdown: string, offset: number, message: string): never => {
  throw new NotInSubset(placeAt(markdown, offset), message);
};

const start: TextPlace = { line: 1, column: 1 };

/** Refuses where this node starts. */
export const refuseNode = (node: Pick<Nodes, 'position'>, message: string): never => {
  throw new NotInSubset(node.position?.start ?? start, message);
};
