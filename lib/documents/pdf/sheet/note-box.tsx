import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

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
      borderTopWidth: 0.75,
      borderRightWidth: 0.75,
      borderBottomWidth: 0.75,
      borderLeftWidth: 0.75,
      borderColor: '#000',
      paddingTop: 6,
      paddingBottom: 8,
      paddingLeft: 12,
      paddingRight: 12,
    }}
  >
    <Words tag="H2" keep="with-next" look={measures.look.section} runs={part.heading} />
    {part.paragraphs.map((text, at) => (
      <Words
        key={String(at)}
        tag="P"
        look={measures.look.body}
        runs={text}
        style={{ marginTop: at === 0 ? measures.gap.small : measures.gap.node }}
      />
    ))}
  </Box>
);
