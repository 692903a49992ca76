import type { DocumentPlace } from '@/lib/documents/document-problem';
import type { DocumentNode, DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';
import { plainText } from '@/lib/domain/handout/plain-text';
import { titleRuns } from '@/lib/domain/handout/title-runs';

export type PrintedText = { place: DocumentPlace; text: string };

const nodeTexts = (node: DocumentNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plainText(node.runs)];
    case 'bullets':
    case 'steps':
      return node.items.map(plainText);
    case 'callout':
      return node.paragraphs.map(plainText);
    case 'figure':
      return [node.figure.caption, node.figure.alt];
  }
};

const otherTexts = (part: Exclude<DocumentPart, { kind: 'section' }>): string[] => {
  switch (part.kind) {
    case 'get-help':
      return [part.heading, ...part.groups.flatMap((group) => [group.lead, ...group.signs.map(plainText)])];
    case 'note':
      return [part.heading, ...part.paragraphs];
    case 'diary':
      return [part.heading, part.intro, part.firstColumn, ...part.columns, ...part.rows];
    case 'closing':
      return part.lines;
    case 'code':
      return [part.caption, part.address];
  }
};

const partTexts = (part: DocumentPart, index: number): PrintedText[] => {
  if (part.kind !== 'section') {
    const [first = ''] = otherTexts(part);
    return otherTexts(part).map((text) => ({ place: { part: index, block: null, name: first }, text }));
  }
  return [
    { place: { part: index, block: null, name: part.heading }, text: part.heading },
    ...part.blocks.flatMap((block, at) =>
      [plainText(titleRuns(block)), ...block.nodes.flatMap(nodeTexts), ...block.cautions].map((text) => ({
        place: { part: index, block: at, name: block.title },
        text,
      })),
    ),
  ];
};

/** Every text that a sheet prints or holds for a screen reader, with the place where a person would look for it. */
export const printedTexts = (document: HandoutDocument): PrintedText[] => {
  const { title, subtitle, madeFor, header, footer, words, metadata } = document;
  const around = [
    ...[title, subtitle, madeFor, words.caution, metadata.title, metadata.author].map(
      (text) => ['title', text] as const,
    ),
    ...[header.clinicName, header.patientLine].map((text) => ['header', text] as const),
    ...[footer.line, footer.pageWord, footer.ofWord].map((text) => ['footer', text] as const),
  ];
  return [
    ...around.map(([name, text]) => ({ place: { part: null, block: null, name }, text })),
    ...document.parts.flatMap(partTexts),
  ];
};
