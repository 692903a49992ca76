import type { DocumentBlock, DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';
import type { Wording } from '@/lib/domain/handout/word-search';

/** A piece of advice on a sheet, and what of it holds the words asked for. */
export type FoundPassages = { sectionHeading: string; title: string; passages: string[]; cautions: string[] };

type Piece = { title: string; lines: string[]; cautions: string[] };

const linesOf = (node: DocumentNode, wording: Wording): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return wording.sentences(plainText(node.runs));
    case 'bullets':
    case 'steps':
      return node.items.map(plainText);
    case 'callout':
      return node.paragraphs.flatMap((paragraph) => wording.sentences(plainText(paragraph)));
    case 'figure':
      return [node.figure.caption];
  }
};

const toPiece = (block: DocumentBlock, wording: Wording): Piece => ({
  title: block.title,
  lines: block.nodes.flatMap((node) => linesOf(node, wording)),
  cautions: block.cautions,
});

/** The parts that tell a person something; the diary, the closing lines and the code are on every sheet alike. */
const piecesOf = (part: DocumentPart, wording: Wording): Piece[] => {
  switch (part.kind) {
    case 'section':
      return part.blocks.map((block) => toPiece(block, wording));
    case 'get-help':
      return part.groups.map(({ lead, signs }) => ({ title: lead, lines: signs.map(plainText), cautions: [] }));
    case 'note':
      return [{ title: part.heading, lines: part.paragraphs.flatMap(wording.sentences), cautions: [] }];
    default:
      return [];
  }
};

const headingOf = (part: DocumentPart): string => ('heading' in part ? part.heading : '');

/**
 * What did this sheet say about these words? The sentences and list lines that hold all of them, by piece of advice. A
 * piece whose title or caution holds them is found too, with its passages as far as they do; the cautions come along
 * always, because they limit what was told.
 */
export const findPassages = (document: HandoutDocument, wording: Wording): FoundPassages[] =>
  document.parts.flatMap((part) =>
    piecesOf(part, wording).flatMap(({ title, lines, cautions }): FoundPassages[] => {
      const passages = lines.filter(wording.holds);
      const isFound = passages.length > 0 || [title, ...cautions].some(wording.holds);
      return isFound ? [{ sectionHeading: headingOf(part), title, passages, cautions }] : [];
    }),
  );
