import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { composed, guardCharacters, guardLength } from '@/lib/documents/pdf/guard-texts';
import { printedTexts } from '@/lib/documents/pdf/printed-texts';
import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';

/** A sheet of more pieces is a mistake or an attack, and would make the layout crawl. */
const pieceLimit = 1500;

/** Of one drawing's path data; the largest of the pack has about a tenth of it. */
const drawingKilobytes = 128;

const nodePieces = (node: DocumentNode): number => {
  switch (node.kind) {
    case 'paragraph':
      return node.runs.length;
    case 'bullets':
    case 'steps':
      return node.items.reduce((sum, item) => sum + item.length, 1);
    case 'callout':
      return node.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 1);
    case 'pair':
      return [...node.first, ...node.second.nodes].reduce((sum, inner) => sum + nodePieces(inner), 0);
    case 'figure':
      return 3;
  }
};

const partPieces = (part: DocumentPart): number => {
  switch (part.kind) {
    case 'section':
      return part.blocks.reduce(
        (sum, block) =>
          block.nodes.reduce((inner, node) => inner + nodePieces(node), sum + 4 + 2 * block.cautions.length),
        2,
      );
    case 'get-help':
      return part.groups.reduce(
        (sum, { signs, beside, inSource }) =>
          [...signs, ...(beside?.signs ?? []), ...(inSource?.signs ?? [])].reduce(
            (inner, sign) => inner + sign.length,
            sum + 4,
          ),
        2,
      );
    case 'note':
      return part.paragraphs.length + 2;
    case 'diary':
      return 2 * ((part.rows.length + 1) * (part.columns.length + 1) + 2);
    case 'closing':
      return part.lines.length + (part.beside?.lines.length ?? 0);
    case 'code':
      return 4;
  }
};

const guardDrawing = (node: DocumentNode, place: DocumentPlace): void => {
  if (node.kind !== 'figure') return;
  const { viewBox, shapes } = node.figure.drawing;
  const [, , width, height] = viewBox;
  const sound = viewBox.every(Number.isFinite) && width > 0 && height > 0;
  const size = shapes.reduce((sum, shape) => sum + JSON.stringify(shape).length, 0);
  if (sound && size <= drawingKilobytes * 1024) return;
  throw new DocumentError({ code: 'drawing-unprintable', place });
};

const guardDrawings = (part: DocumentPart, index: number): void => {
  if (part.kind !== 'section') return;
  part.blocks.forEach((block, at) => {
    for (const node of block.nodes) guardDrawing(node, { part: index, block: at, name: block.title });
  });
};

/**
 * Can this document be laid out safely, and will every character print as itself? Answers the document with its text in
 * Unicode's composed form (NFC). Throws a DocumentError that names the place: `text-not-printable`, `glyph-missing`,
 * `word-too-long` (60 characters), `text-too-long` (60 KB), `too-many-pieces` (1500), `drawing-unprintable` (128 KB).
 */
export const guardDocument = async (document: HandoutDocument): Promise<HandoutDocument> => {
  const pieces = document.parts.reduce((sum, part) => sum + partPieces(part), 0);
  if (pieces > pieceLimit) throw new DocumentError({ code: 'too-many-pieces', pieces, limit: pieceLimit });
  guardLength(printedTexts(document));
  document.parts.forEach(guardDrawings);
  const safe = composed(document);
  await guardCharacters(printedTexts(safe));
  return safe;
};
