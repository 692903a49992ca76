import { DocumentError } from '@/lib/documents/document-problem';
import type { Pictures } from '@/lib/documents/pdf/draw/draw-pages';
import type { DocumentNode, HandoutDocument } from '@/lib/domain/handout/handout-document';

const isMissing = (node: DocumentNode, pictures: Pictures): boolean =>
  node.kind === 'figure' && node.figure.drawing.picture !== undefined && !pictures.has(node.figure.drawing.picture);

/**
 * Are the bytes of each picture that this document shows here? Throws `picture-missing` with the place of the first that is
 * not, before anything is laid out: a sheet with an empty place looks finished.
 */
export const guardPictures = ({ parts }: HandoutDocument, pictures: Pictures): void => {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'section') continue;
    const block = part.blocks.findIndex(({ nodes }) => nodes.some((node) => isMissing(node, pictures)));
    const found = part.blocks[block];
    if (found) throw new DocumentError({ code: 'picture-missing', place: { part: index, block, name: found.title } });
  }
};
