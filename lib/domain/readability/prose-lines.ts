import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';

const nodeProse = (node: DocumentNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plainText(node.runs)];
    case 'bullets':
    case 'steps':
      return node.items.map(plainText);
    case 'callout':
      return node.paragraphs.map(plainText);
    case 'figure':
      return [node.figure.caption];
  }
};

const partProse = (part: DocumentPart): string[] => {
  switch (part.kind) {
    case 'section':
      return part.blocks.flatMap((block) => [...block.nodes.flatMap(nodeProse), ...block.cautions]);
    case 'get-help':
      return part.groups.flatMap((group) => group.signs.map(plainText));
    case 'diary':
      return [part.intro];
    case 'closing':
      return part.lines;
    case 'note':
    case 'code':
      return [];
  }
};

/**
 * Which lines of a sheet are read as prose? Advice, cautions, danger signs and the closing line; not headings, names,
 * the diary's grid, or the clinician's own note, which is not ours to grade.
 */
export const proseLines = (document: HandoutDocument): string[] => document.parts.flatMap(partProse);
