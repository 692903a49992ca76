import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

type ClosingLinesProps = { part: Extract<DocumentPart, { kind: 'closing' }>; index: number; measures: SheetMeasures };

/** What is known and not known, the sources, the version: the sheet's last lines. */
export const ClosingLines = ({ part, index, measures }: ClosingLinesProps): ReactElement => (
  <Box
    tag="Div"
    keep="whole"
    part={index}
    block={null}
    name={part.lines[0] ?? ''}
    style={{ borderTopWidth: 0.75, borderColor: '#000', paddingTop: measures.gap.block }}
  >
    {part.lines.map((line, at) => (
      <Words
        key={String(at)}
        tag="P"
        look={measures.look.body}
        runs={line}
        style={{ width: measures.textWidth, marginTop: at === 0 ? 0 : measures.gap.small }}
      />
    ))}
  </Box>
);
