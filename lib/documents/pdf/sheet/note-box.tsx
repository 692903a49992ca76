import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { PairedHeading } from '@/lib/documents/pdf/sheet/paired-heading';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

const rule = 0.75;
const inset = 12;

type NoteBoxProps = { part: Extract<DocumentPart, { kind: 'note' }>; index: number; measures: SheetMeasures };

/** The clinician's own words to this person, in a lightly ruled box. */
export const NoteBox = ({ part, index, measures }: NoteBoxProps): ReactElement => (
  <Box
    tag="Sect"
    keep="whole"
    part={index}
    block={null}
    name={part.heading}
    style={{
      borderTopWidth: rule,
      borderRightWidth: rule,
      borderBottomWidth: rule,
      borderLeftWidth: rule,
      borderColor: '#000',
      paddingTop: 6,
      paddingBottom: 8,
      paddingLeft: inset,
      paddingRight: inset,
    }}
  >
    <PairedHeading
      heading={part.heading}
      beside={part.beside}
      measures={measures}
      width={measures.width - 2 * (rule + inset)}
    />
    {part.paragraphs.map((text, at) => (
      <Words
        key={String(at)}
        tag="P"
        look={measures.look.body}
        width={Math.min(measures.textWidth, measures.width - 2 * (rule + inset))}
        runs={text}
        style={{ marginTop: at === 0 ? measures.gap.small : measures.gap.node }}
      />
    ))}
  </Box>
);
