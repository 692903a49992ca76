import type {
  DocumentBlock,
  DocumentNode,
  DocumentPart,
  HandoutDocument,
  HelpGroup,
  Run,
  TextNode,
} from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';

type ProseLine = { language: string; text: string };

const inLanguage = (language: string, texts: readonly string[]): ProseLine[] =>
  texts.map((text) => ({ language, text }));

const textProse = (node: TextNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plainText(node.runs)];
    case 'bullets':
    case 'steps':
      return node.items.map(plainText);
    case 'callout':
      return node.paragraphs.map(plainText);
  }
};

const nodeProse = (node: DocumentNode, language: string): ProseLine[] => {
  switch (node.kind) {
    case 'pair':
      return [
        ...inLanguage(language, node.first.flatMap(textProse)),
        ...inLanguage(node.second.language, node.second.nodes.flatMap(textProse)),
      ];
    case 'figure': {
      const { caption, beside } = node.figure;
      return [...inLanguage(language, [caption]), ...(beside ? inLanguage(beside.language, [beside.caption]) : [])];
    }
    default:
      return inLanguage(language, textProse(node));
  }
};

const blockProse = (block: DocumentBlock, sheetLanguage: string): ProseLine[] => {
  const { nodes, cautions, beside, language = sheetLanguage } = block;
  return [
    ...nodes.flatMap((node) => nodeProse(node, language)),
    ...inLanguage(language, cautions),
    ...(beside ? inLanguage(beside.language, beside.cautions) : []),
  ];
};

const signProse = (language: string, signs: readonly Run[][]): ProseLine[] =>
  inLanguage(language, signs.map(plainText));

const groupProse = ({ signs, beside, inSource }: HelpGroup, language: string): ProseLine[] => [
  ...signProse(language, signs),
  ...(beside ? signProse(beside.language, beside.signs) : []),
  ...(inSource ? signProse(inSource.language, inSource.signs) : []),
];

const partProse = (part: DocumentPart, language: string): ProseLine[] => {
  switch (part.kind) {
    case 'section':
      return part.blocks.flatMap((block) => blockProse(block, language));
    case 'get-help':
      return part.groups.flatMap((group) => groupProse(group, language));
    case 'diary':
      return [
        ...inLanguage(language, [part.intro]),
        ...(part.beside ? inLanguage(part.beside.language, [part.beside.intro]) : []),
      ];
    case 'closing':
      return [
        ...inLanguage(language, part.lines),
        ...(part.beside ? inLanguage(part.beside.language, part.beside.lines) : []),
      ];
    case 'note':
    case 'code':
      return [];
  }
};

/**
 * Which lines of a sheet are read as prose, in this one of its languages? Advice, cautions, danger signs and the closing
 * line; not headings, names, the diary's grid, or the clinician's own note, which is not ours to grade.
 */
export const proseLines = (document: HandoutDocument, language = document.language): string[] =>
  document.parts
    .flatMap((part) => partProse(part, document.language))
    .filter((line) => line.language === language)
    .map(({ text }) => text);
