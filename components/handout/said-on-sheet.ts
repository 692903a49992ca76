import type { SaidSection } from '@/components/handout/handout-said';
import type { DocumentPart, HandoutDocument, HelpGroup } from '@/lib/domain/handout/handout-document';

/** "Call 999 now for 10 signs": whom to call is what the record needs; the signs stand on the sheet. */
const helpTitle = ({ lead, signs }: HelpGroup): string =>
  `${lead.replace(/:$/, '')} ${signs.length === 1 ? '1 sign' : `${signs.length} signs`}`;

const saidIn = (part: DocumentPart): SaidSection[] => {
  if (part.kind === 'get-help') return [{ heading: part.heading, titles: part.groups.map(helpTitle) }];
  return part.kind === 'section' ? [{ heading: part.heading, titles: part.blocks.map(({ title }) => title) }] : [];
};

/** What a frozen sheet says, section by section with when to get help, and the titles under their advice keys. */
export const saidOnSheet = ({
  parts,
}: Pick<HandoutDocument, 'parts'>): { sections: SaidSection[]; titles: ReadonlyMap<string, string> } => {
  const blocks = parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
  return {
    sections: parts.flatMap(saidIn),
    titles: new Map(blocks.map(({ adviceKey, title }) => [adviceKey, title])),
  };
};
