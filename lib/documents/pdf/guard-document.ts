import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { canPrint, loadFonts } from '@/lib/documents/pdf/font-set';
import { printedTexts } from '@/lib/documents/pdf/printed-texts';
import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';

/** Two pages hold about 8 KB; a sheet past these limits is a mistake or an attack, and would make the layout crawl. */
const kilobyteLimit = 60;
const pieceLimit = 1500;
const wordLimit = 60;

/** Of one drawing's path data; the largest of the pack has about a tenth of it. */
const drawingKilobytes = 128;

/**
 * Control and format characters (bidirectional overrides among them), private use, lone surrogates, unassigned: each prints
 * as nothing, as something else, or turns the text around. A soft hyphen and a zero-width space are among them too.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u;

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const guardText = (text: string, place: DocumentPlace): void => {
  const found = hidden.exec(text)?.[0];
  if (found !== undefined)
    throw new DocumentError({ code: 'text-not-printable', place, codePoint: codePointName(found) });
  for (const character of text) {
    if (canPrint(character.codePointAt(0) ?? 0)) continue;
    throw new DocumentError({ code: 'glyph-missing', place, character });
  }
  const word = text.split(/\s+/).find((each) => each.length > wordLimit);
  if (word !== undefined) throw new DocumentError({ code: 'word-too-long', place, word });
};

const nodePieces = (node: DocumentNode): number => {
  switch (node.kind) {
    case 'paragraph':
      return node.runs.length;
    case 'bullets':
    case 'steps':
      return node.items.reduce((sum, item) => sum + item.length, 1);
    case 'callout':
      return node.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 1);
    case 'figure':
      return 2;
  }
};

const partPieces = (part: DocumentPart): number => {
  switch (part.kind) {
    case 'section':
      return part.blocks.reduce(
        (sum, block) => block.nodes.reduce((inner, node) => inner + nodePieces(node), sum + 1 + block.cautions.length),
        1,
      );
    case 'get-help':
      return part.groups.reduce((sum, group) => sum + group.signs.reduce((inner, sign) => inner + sign.length, 1), 1);
    case 'note':
      return part.paragraphs.length + 1;
    case 'diary':
      return (part.rows.length + 1) * (part.columns.length + 1) + 2;
    case 'closing':
      return part.lines.length;
    case 'code':
      return 3;
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

/** Rebuilds plain data with every string in Unicode's composed form. */
const composed = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.normalize('NFC') as Value;
  if (Array.isArray(value)) return value.map(composed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)])) as Value;
};

/**
 * Can this document be laid out safely, and will every character print as itself? Answers the document with its text in
 * Unicode's composed form (NFC). Throws a DocumentError that names the place: `text-not-printable`, `glyph-missing`,
 * `word-too-long` (60 characters), `text-too-long` (60 KB), `too-many-pieces` (1500), `drawing-unprintable` (128 KB).
 */
export const guardDocument = async (document: HandoutDocument): Promise<HandoutDocument> => {
  const pieces = document.parts.reduce((sum, part) => sum + partPieces(part), 0);
  if (pieces > pieceLimit) throw new DocumentError({ code: 'too-many-pieces', pieces, limit: pieceLimit });
  const bytes = printedTexts(document).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > kilobyteLimit * 1024) {
    throw new DocumentError({ code: 'text-too-long', kilobytes: Math.ceil(bytes / 1024), limit: kilobyteLimit });
  }
  document.parts.forEach(guardDrawings);
  await loadFonts();
  const safe = composed(document);
  for (const { text, place } of printedTexts(safe)) guardText(text, place);
  return safe;
};
