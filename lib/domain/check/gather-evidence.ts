import type { DocumentBlock, DocumentNode, HandoutDocument, TextNode } from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';
import { findJargon } from '@/lib/domain/readability/find-jargon';
import { findPassive } from '@/lib/domain/readability/find-passive';
import { proseLines } from '@/lib/domain/readability/prose-lines';

/** What software sees on the sheets of a topic's presets, each thing once, with where it was seen. */
export type SheetEvidence = {
  sheets: number;
  sections: string[];
  /** In the words of the sheets. */
  jargon: string[];
  linesWithJargon: number;
  passive: string[];
  lines: number;
  /** Numbers with decimals, percentages, and words that ask for a sum. */
  hardNumbers: string[];
  sums: string[];
  hasNumbers: boolean;
  /** "1 in 7", or a percentage. */
  hasChances: boolean;
  /** Titles of blocks. */
  longBlocks: string[];
  howTo: string[];
  howToWithoutPicture: string[];
  figures: number;
  withoutCaption: string[];
  lists: number;
  longestList: number;
  hasDiary: boolean;
  speaksToReader: boolean;
  /** A line that says what is not known. */
  saysNotKnown: string | null;
};

const longestBlock = 75;

const flatNodes = (nodes: readonly DocumentNode[]): Exclude<DocumentNode, { kind: 'pair' }>[] =>
  nodes.flatMap((node): Exclude<DocumentNode, { kind: 'pair' }>[] => (node.kind === 'pair' ? node.first : [node]));

const textsOf = (node: TextNode): string[] => {
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

const countWords = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).filter(Boolean).length;

const blocksOf = ({ parts }: HandoutDocument): DocumentBlock[] =>
  parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));

const nodesOf = (block: DocumentBlock) => flatNodes(block.nodes);

const hasPicture = (block: DocumentBlock): boolean => nodesOf(block).some(({ kind }) => kind === 'figure');

const hasSteps = (block: DocumentBlock): boolean => nodesOf(block).some(({ kind }) => kind === 'steps');

const isLong = (block: DocumentBlock): boolean =>
  countWords(nodesOf(block).flatMap((node) => (node.kind === 'figure' ? [] : textsOf(node)))) > longestBlock;

const listsOf = ({ parts }: HandoutDocument): number[] =>
  parts.flatMap((part) => {
    if (part.kind === 'get-help') return part.groups.map(({ signs }) => signs.length);
    if (part.kind !== 'section') return [];
    return part.blocks.flatMap((block) =>
      nodesOf(block).flatMap((node) => (node.kind === 'bullets' || node.kind === 'steps' ? [node.items.length] : [])),
    );
  });

const matches = (lines: readonly string[], pattern: RegExp): string[] =>
  lines.flatMap((line) => line.match(pattern) ?? []);

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Looks over composed sheets in English. Pure: nothing is laid out. */
export const gatherEvidence = (documents: readonly HandoutDocument[]): SheetEvidence => {
  const lines = distinct(documents.flatMap((document) => proseLines(document)));
  const blocks = documents.flatMap(blocksOf);
  const titles = (some: DocumentBlock[]) => distinct(some.map(({ title }) => title));
  const figures = blocks.flatMap((block) =>
    nodesOf(block).flatMap((node) => (node.kind === 'figure' ? [node.figure] : [])),
  );
  const lists = documents.flatMap(listsOf);
  const closing = distinct(
    documents.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'closing' ? part.lines : []))),
  );
  return {
    sheets: documents.length,
    sections: distinct(
      documents.flatMap(({ parts }) => parts.flatMap((part) => ('heading' in part ? [part.heading] : []))),
    ),
    jargon: distinct(lines.flatMap((line) => findJargon(line).map(({ quote }) => quote))),
    linesWithJargon: lines.filter((line) => findJargon(line).length > 0).length,
    passive: distinct(lines.filter((line) => findPassive(line).length > 0)),
    lines: lines.length,
    hardNumbers: distinct(matches(lines, /\d+(?:\.\d+| ?%)/g)),
    sums: distinct(matches(lines, /\b(?:divide|multiply|times your weight|per kg|mg\/kg)\b/gi)),
    hasNumbers: lines.some((line) => /\d/.test(line)),
    hasChances: lines.some((line) => /\b\d+ in \d+\b|\d ?%/.test(line)),
    longBlocks: titles(blocks.filter(isLong)),
    howTo: titles(blocks.filter(hasSteps)),
    howToWithoutPicture: titles(blocks.filter((block) => hasSteps(block) && !hasPicture(block))),
    figures: distinct(figures.map(({ figureId }) => figureId)).length,
    withoutCaption: distinct(figures.flatMap(({ figureId, caption }) => (caption.trim() === '' ? [figureId] : []))),
    lists: lists.length,
    longestList: Math.max(0, ...lists),
    hasDiary: documents.some(({ parts }) => parts.some(({ kind }) => kind === 'diary')),
    speaksToReader: lines.some((line) => /\byou(?:r|rs)?\b/i.test(line)),
    saysNotKnown:
      [...closing, ...lines].find((line) =>
        /\b(?:unclear|not (?:known|sure|clear|proven)|no .{1,30} proven|do not know)\b/i.test(line),
      ) ?? null,
  };
};
