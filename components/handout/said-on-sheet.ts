import type { SaidSection } from '@/components/handout/handout-said';
import type { DocumentBlock, DocumentPart, HandoutDocument, HelpGroup } from '@/lib/domain/handout/handout-document';

/** "Call 999 now for 10 signs": whom to call is what the record needs; the signs stand on the sheet. */
const helpTitle = ({ lead, signs, inSource, inRecord = lead }: HelpGroup): string => {
  const count = signs.length + (inSource?.signs.length ?? 0);
  return `${inRecord.replace(/:$/, '')} ${count === 1 ? '1 sign' : `${count} signs`}`;
};

/** As the clinic's own language has it: the record is read by those who look after the patient. */
const titleOf = ({ title, inRecord = title }: DocumentBlock): string => inRecord;

const saidIn = (part: DocumentPart): SaidSection[] => {
  if (part.kind !== 'get-help' && part.kind !== 'section') return [];
  const { heading, inRecord = heading } = part;
  return [
    { heading: inRecord, titles: part.kind === 'section' ? part.blocks.map(titleOf) : part.groups.map(helpTitle) },
  ];
};

/** What a frozen sheet says, section by section with when to get help, and the titles under their advice keys. */
export const saidOnSheet = ({
  parts,
}: Pick<HandoutDocument, 'parts'>): { sections: SaidSection[]; titles: ReadonlyMap<string, string> } => {
  const blocks = parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
  return {
    sections: parts.flatMap(saidIn),
    titles: new Map(blocks.map((block) => [block.adviceKey, titleOf(block)])),
  };
};
