import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { DrawnFigure } from '@/lib/documents/pdf/sheet/drawn-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import { qrDrawing } from '@/lib/documents/pdf/sheet/qr-drawing';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

const gutter = 18;
const smallestAddress = 9;

type CodeLineProps = { part: Extract<DocumentPart, { kind: 'code' }>; index: number; measures: SheetMeasures };

/** The QR code beside its caption and its address. An address can't be divided, so in large print it is set smaller. */
export const CodeLine = ({ part, index, measures }: CodeLineProps): ReactElement => {
  const { qrSide, look, gap } = measures;
  const width = measures.width - qrSide - gutter;
  const size = Math.min(look.body.size, width / widthOfText(part.address, 1.01, false));
  const address = { ...look.body, size: Math.max(smallestAddress, size) };
  return (
    <Box
      tag="Div"
      keep="whole"
      part={index}
      block={null}
      name={part.caption}
      style={{ flexDirection: 'row', alignItems: 'center' }}
    >
      <DrawnFigure tag="Figure" alt={part.address} drawing={qrDrawing(part.address)} width={qrSide} height={qrSide} />
      <Box style={{ width, marginLeft: gutter }}>
        <Words tag="P" look={look.body} runs={part.caption} />
        <Words tag="P" look={address} runs={part.address} style={{ marginTop: gap.small }} />
      </Box>
    </Box>
  );
};
