import type { DocumentPlace } from '@/lib/documents/document-problem';
import type {
  DocumentBlock,
  DocumentNode,
  DocumentPart,
  HandoutDocument,
  HelpGroup,
} from '@/lib/domain/handout/handout-document';
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
    case 'pair':
      return [...node.first, ...node.second.nodes].flatMap(nodeTexts);
    case 'figure': {
      const { caption, alt, beside } = node.figure;
      return [caption, alt, ...(beside ? [beside.caption, beside.alt] : [])];
    }
  }
};

const headingTexts = ({ heading, beside }: { heading: string; beside?: { heading: string } }): string[] => [
  heading,
  ...(beside ? [beside.heading] : []),
];

const groupTexts = ({ lead, signs, beside, inSource }: HelpGroup): string[] => [
  lead,
  ...signs.map(plainText),
  ...(beside ? [beside.lead, ...beside.signs.map(plainText)] : []),
  ...(inSource ? [...inSource.notices.map(({ text }) => text), ...inSource.signs.map(plainText)] : []),
];

type Diary = Pick<Extract<DocumentPart, { kind: 'diary' }>, 'heading' | 'intro' | 'firstColumn' | 'columns' | 'rows'>;

const diaryTexts = ({ heading, intro, firstColumn, columns, rows }: Diary): string[] => [
  heading,
  intro,
  firstColumn,
  ...columns,
  ...rows,
];

const blockTexts = ({ beside, ...block }: DocumentBlock): string[] => [
  plainText(titleRuns(block)),
  ...(block.notices ?? []).map(({ text }) => text),
  ...block.nodes.flatMap(nodeTexts),
  ...block.cautions,
  ...(block.cautionWord === undefined ? [] : [block.cautionWord]),
  ...(beside ? [plainText(titleRuns(beside)), beside.cautionWord, ...beside.cautions] : []),
];

const otherTexts = (part: Exclude<DocumentPart, { kind: 'section' }>): string[] => {
  switch (part.kind) {
    case 'get-help':
      return [...headingTexts(part), ...part.groups.flatMap(groupTexts)];
    case 'note':
      return [...headingTexts(part), ...part.paragraphs];
    case 'diary':
      return [...diaryTexts(part), ...(part.beside ? diaryTexts(part.beside) : [])];
    case 'closing':
      return [...part.lines, ...(part.beside?.lines ?? [])];
    case 'code':
      return [part.caption, part.address, ...(part.beside ? [part.beside.caption] : [])];
  }
};

const partTexts = (part: DocumentPart, index: number): PrintedText[] => {
  if (part.kind !== 'section') {
    const [first = ''] = otherTexts(part);
    return otherTexts(part).map((text) => ({ place: { part: index, block: null, name: first }, text }));
  }
  return [
    ...headingTexts(part).map((text) => ({ place: { part: index, block: null, name: part.heading }, text })),
    ...part.blocks.flatMap((block, at) =>
      blockTexts(block).map((text) => ({
        place: { part: index, block: at, name: block.title },
        text,
      })),
    ),
  ];
};

/** Every text that a sheet prints or holds for a screen reader, with the place where a person would look for it. */
export const printedTexts = (document: HandoutDocument): PrintedText[] => {
  const { title, subtitle, madeFor, header, footer, words, metadata, beside, notices = [] } = document;
  const top = [title, subtitle, madeFor, words.caution, metadata.title, metadata.author];
  const other = beside ? [beside.title, beside.subtitle, beside.madeFor] : [];
  const around = [
    ...[...top, ...other, ...notices.map(({ text }) => text)].map((text) => ['title', text] as const),
    ...[header.clinicName, header.patientLine].map((text) => ['header', text] as const),
    ...[footer.line, footer.pageWord, footer.ofWord].map((text) => ['footer', text] as const),
  ];
  return [
    ...around.map(([name, text]) => ({ place: { part: null, block: null, name }, text })),
    ...document.parts.flatMap(partTexts),
  ];
};
