import type { DocumentNode, DocumentPart, HandoutDocument, Run } from '@/lib/domain/handout/handout-document';

const plain = (runs: Run[]): string => runs.map((run) => run.text).join('');

const nodeProse = (node: DocumentNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plain(node.runs)];
    case 'bullets':
    case 'steps':
      return node.items.map(plain);
    case 'callout':
      return node.paragraphs.map(plain);
    case 'figure':
      return [node.figure.caption];
  }
};

const partProse = (part: DocumentPart): string[] => {
  switch (part.kind) {
    case 'section':
      return part.blocks.flatMap((block) => [...block.nodes.flatMap(nodeProse), ...block.cautions]);
    case 'get-help':
      return part.groups.flatMap((group) => group.signs.map(plain));
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
