import type { ReactElement } from 'react';
import { BlockView } from '@/lib/documents/pdf/sheet/block-view';
import { ClosingLines } from '@/lib/documents/pdf/sheet/closing-lines';
import { CodeLine } from '@/lib/documents/pdf/sheet/code-line';
import { DiaryTable } from '@/lib/documents/pdf/sheet/diary-table';
import { HelpBox } from '@/lib/documents/pdf/sheet/help-box';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { NoteBox } from '@/lib/documents/pdf/sheet/note-box';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import { SectionHeading } from '@/lib/documents/pdf/sheet/section-heading';
import type { DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';

type SheetBodyProps = { document: HandoutDocument; measures: SheetMeasures };

const TitleLines = ({ document, measures }: SheetBodyProps): ReactElement => (
  <Box keep="with-next" name={document.title}>
    <Words tag="H1" look={measures.look.title} runs={document.title} />
    <Words tag="P" look={measures.look.subtitle} runs={document.subtitle} />
    <Words tag="P" look={measures.look.caption} runs={document.madeFor} style={{ marginTop: measures.gap.small }} />
  </Box>
);

type PartViewProps = { part: DocumentPart; index: number; cautionWord: string; measures: SheetMeasures };

const PartView = ({ part, index, cautionWord, measures }: PartViewProps): ReactElement => {
  switch (part.kind) {
    case 'section':
      return (
        <Box tag="Sect" name={part.heading}>
          <SectionHeading text={part.heading} part={index} measures={measures} />
          {part.blocks.map((block, at) => (
            <BlockView
              key={block.versionId}
              block={block}
              part={index}
              index={at}
              cautionWord={cautionWord}
              measures={measures}
            />
          ))}
        </Box>
      );
    case 'get-help':
      return <HelpBox part={part} index={index} measures={measures} />;
    case 'note':
      return <NoteBox part={part} index={index} measures={measures} />;
    case 'diary':
      return <DiaryTable part={part} index={index} measures={measures} />;
    case 'closing':
      return <ClosingLines part={part} index={index} measures={measures} />;
    case 'code':
      return <CodeLine part={part} index={index} measures={measures} />;
  }
};

/** Everything between the running header and the running footer, as one column that has not been cut into pages. */
export const SheetBody = ({ document, measures }: SheetBodyProps): ReactElement => (
  <Box name={document.title} style={{ width: measures.width }}>
    <TitleLines document={document} measures={measures} />
    {document.parts.map((part, index) => (
      <Box key={String(index)} style={{ marginTop: measures.gap.section }}>
        <PartView part={part} index={index} cautionWord={document.words.caution} measures={measures} />
      </Box>
    ))}
  </Box>
);
