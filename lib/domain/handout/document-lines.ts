import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';
import { titleRuns } from '@/lib/domain/handout/title-runs';

const nodeLines = (node: DocumentNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plainText(node.runs)];
    case 'bullets':
      return node.items.map((item) => `• ${plainText(item)}`);
    case 'steps':
      return node.items.map((item, index) => `${index + 1}. ${plainText(item)}`);
    case 'callout':
      return node.paragraphs.map(plainText);
    case 'figure':
      return [node.figure.caption];
  }
};

const partLines = (part: DocumentPart, caution: string): string[] => {
  switch (part.kind) {
    case 'section':
      return [
        part.heading,
        ...part.blocks.flatMap((block) => [
          plainText(titleRuns(block)),
          ...block.nodes.flatMap(nodeLines),
          ...block.cautions.map((text) => `${caution} ${text}`),
        ]),
      ];
    case 'get-help':
      return [
        part.heading,
        ...part.groups.flatMap((group) => [group.lead, ...group.signs.map((sign) => `• ${plainText(sign)}`)]),
      ];
    case 'note':
      return [part.heading, ...part.paragraphs];
    case 'diary':
      return [part.heading, part.intro, [part.firstColumn, ...part.columns].join(' '), ...part.rows];
    case 'closing':
      return part.lines;
    case 'code':
      return [part.caption, part.address];
  }
};

/**
 * What exactly does the sheet say, in reading order? One string a line, bullets and step numbers included, without the
 * header and footer that repeat on each page. HTML, PDF and plain text are tested against this.
 */
export const documentLines = (document: HandoutDocument): string[] => [
  document.title,
  document.subtitle,
  document.madeFor,
  ...document.parts.flatMap((part) => partLines(part, document.words.caution)),
];
