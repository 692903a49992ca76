import type {
  DocumentBlock,
  DocumentNode,
  DocumentPart,
  HandoutDocument,
  HelpGroup,
  Run,
} from '@/lib/domain/handout/handout-document';
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
    case 'pair':
      return [...node.first, ...node.second.nodes].flatMap(nodeLines);
    case 'figure':
      return [node.figure.caption, ...(node.figure.beside ? [node.figure.beside.caption] : [])];
  }
};

const blockLines = (block: DocumentBlock, caution: string): string[] => {
  const { beside } = block;
  return [
    ...(block.notices ?? []).map(({ text }) => text),
    plainText(titleRuns(block)),
    ...(beside ? [plainText(titleRuns(beside))] : []),
    ...block.nodes.flatMap(nodeLines),
    ...block.cautions.flatMap((text, at) => {
      const other = beside?.cautions[at];
      return [
        `${block.cautionWord ?? caution} ${text}`,
        ...(beside && other !== undefined ? [`${beside.cautionWord} ${other}`] : []),
      ];
    }),
  ];
};

const signLines = (signs: Run[][]): string[] => signs.map((sign) => `• ${plainText(sign)}`);

const groupLines = ({ lead, signs, beside, inSource }: HelpGroup): string[] => [
  lead,
  ...signLines(signs),
  ...(beside ? [beside.lead, ...signLines(beside.signs)] : []),
  ...(inSource ? [...inSource.notices.map(({ text }) => text), ...signLines(inSource.signs)] : []),
];

const headingLines = ({ heading, beside }: { heading: string; beside?: { heading: string } }): string[] => [
  heading,
  ...(beside ? [beside.heading] : []),
];

const diaryLines = (part: Extract<DocumentPart, { kind: 'diary' }>): string[] => {
  const { beside } = part;
  const both = (own: string, other: string | undefined) => (other === undefined ? own : `${own} ${other}`);
  return [
    ...headingLines(part),
    part.intro,
    ...(beside ? [beside.intro] : []),
    [
      both(part.firstColumn, beside?.firstColumn),
      ...part.columns.map((column, at) => both(column, beside?.columns[at])),
    ].join(' '),
    ...part.rows.map((row, at) => both(row, beside?.rows[at])),
  ];
};

const partLines = (part: DocumentPart, caution: string): string[] => {
  switch (part.kind) {
    case 'section':
      return [...headingLines(part), ...part.blocks.flatMap((block) => blockLines(block, caution))];
    case 'get-help':
      return [...headingLines(part), ...part.groups.flatMap(groupLines)];
    case 'note':
      return [...headingLines(part), ...part.paragraphs];
    case 'diary':
      return diaryLines(part);
    case 'closing':
      return [...part.lines, ...(part.beside?.lines ?? [])];
    case 'code':
      return [part.caption, ...(part.beside ? [part.beside.caption] : []), part.address];
  }
};

const topLines = ({ title, subtitle, madeFor, beside, notices }: HandoutDocument): string[] => [
  title,
  ...(beside ? [beside.title] : []),
  subtitle,
  ...(beside ? [beside.subtitle] : []),
  madeFor,
  ...(beside ? [beside.madeFor] : []),
  ...(notices ?? []).map(({ text }) => text),
];

/**
 * What exactly does the sheet say, in reading order? One string a line, bullets and step numbers included, without the
 * header and footer that repeat on each page. HTML, PDF and plain text are tested against this. On a bilingual sheet each
 * piece is said in its language first and then in the second.
 */
export const documentLines = (document: HandoutDocument): string[] => [
  ...topLines(document),
  ...document.parts.flatMap((part) => partLines(part, document.words.caution)),
];
