import type {
  DocumentBlock,
  DocumentFigure,
  DocumentNode,
  DocumentPart,
  HandoutDocument,
} from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';
import type { Wording } from '@/lib/domain/handout/word-search';

/** A piece of advice on a sheet, and what of it holds the words asked for. */
export type FoundPassages = { sectionHeading: string; title: string; passages: string[]; cautions: string[] };

type Piece = { title: string; passages: string[]; cautions: string[] };

const captionsOf = ({ caption, beside }: DocumentFigure): string[] => [caption, ...(beside ? [beside.caption] : [])];

const passagesOf = (node: DocumentNode, wording: Wording): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return wording.sentencesHolding(plainText(node.runs));
    case 'bullets':
    case 'steps':
      return node.items.map(plainText).filter(wording.holds);
    case 'callout':
      return node.paragraphs.flatMap((paragraph) => wording.sentencesHolding(plainText(paragraph)));
    case 'pair':
      return [...node.first, ...node.second.nodes].flatMap((inner) => passagesOf(inner, wording));
    case 'figure':
      return captionsOf(node.figure).filter(wording.holds);
  }
};

/** As a bilingual sheet has it: the answer to a search says which advice it is in either language. */
const bothTitles = (title: string, other: string | undefined): string =>
  other === undefined ? title : `${title} / ${other}`;

const toPiece = (block: DocumentBlock, wording: Wording): Piece => ({
  title: bothTitles(block.title, block.beside?.title),
  passages: block.nodes.flatMap((node) => passagesOf(node, wording)),
  cautions: [...block.cautions, ...(block.beside?.cautions ?? [])],
});

/** The parts that tell a person something; the diary, the closing lines and the code are on every sheet alike. */
const piecesOf = (part: DocumentPart, wording: Wording): Piece[] => {
  switch (part.kind) {
    case 'section':
      return part.blocks.map((block) => toPiece(block, wording));
    case 'get-help':
      return part.groups.map(({ lead, signs, beside, inSource }) => ({
        title: bothTitles(lead, beside?.lead),
        passages: [...signs, ...(beside?.signs ?? []), ...(inSource?.signs ?? [])].map(plainText).filter(wording.holds),
        cautions: [],
      }));
    case 'note':
      return [{ title: part.heading, passages: part.paragraphs.flatMap(wording.sentencesHolding), cautions: [] }];
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
    piecesOf(part, wording)
      .filter(({ title, passages, cautions }) => passages.length > 0 || [title, ...cautions].some(wording.holds))
      .map((piece) => ({ sectionHeading: headingOf(part), ...piece })),
  );
