import type { ReactElement } from 'react';
import { BlockView } from '@/lib/documents/pdf/sheet/block-view';
import { DiaryTable } from '@/lib/documents/pdf/sheet/diary-table';
import { HelpBox } from '@/lib/documents/pdf/sheet/help-box';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { NoteBox } from '@/lib/documents/pdf/sheet/note-box';
import { Box } from '@/lib/documents/pdf/sheet/primitives';
import { SectionFrame } from '@/lib/documents/pdf/sheet/section-frame';
import { type CodeAt, SheetFoot } from '@/lib/documents/pdf/sheet/sheet-foot';
import { TitleLines } from '@/lib/documents/pdf/sheet/title-lines';
import type { DocumentPart, HandoutDocument } from '@/lib/domain/handout/handout-document';

type SheetBodyProps = { document: HandoutDocument; measures: SheetMeasures };

const codeAt = (parts: readonly DocumentPart[], index: number): CodeAt | null => {
  const part = parts[index];
  return part?.kind === 'code' ? { part, index } : null;
};

type PartViewProps = {
  part: DocumentPart;
  index: number;
  codeAfter: CodeAt | null;
  cautionWord: string;
  measures: SheetMeasures;
};

const PartView = ({ part, index, codeAfter, cautionWord, measures }: PartViewProps): ReactElement => {
  switch (part.kind) {
    case 'section':
      return (
        <SectionFrame heading={part.heading} beside={part.beside} part={index} measures={measures}>
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
        </SectionFrame>
      );
    case 'get-help':
      return <HelpBox part={part} index={index} measures={measures} />;
    case 'note':
      return <NoteBox part={part} index={index} measures={measures} />;
    case 'diary':
      return <DiaryTable part={part} index={index} measures={measures} />;
    case 'closing':
      return <SheetFoot closing={{ part, index }} code={codeAfter} measures={measures} />;
    case 'code':
      return <SheetFoot closing={null} code={{ part, index }} measures={measures} />;
  }
};

/** Everything between the running header and the running footer, as one column that has not been cut into pages. */
export const SheetBody = ({ document, measures }: SheetBodyProps): ReactElement => (
  <Box name={document.title} style={{ width: measures.width }}>
    <TitleLines document={document} measures={measures} />
    {document.parts.map((part, index, parts) =>
      part.kind === 'code' && parts[index - 1]?.kind === 'closing' ? null : (
        <Box key={String(index)} style={{ marginTop: measures.gap.section }}>
          <PartView
            part={part}
            index={index}
            codeAfter={codeAt(parts, index + 1)}
            cautionWord={document.words.caution}
            measures={measures}
          />
        </Box>
      ),
    )}
  </Box>
);
