import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { DrawnFigure } from '@/lib/documents/pdf/sheet/drawn-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Rule, Words } from '@/lib/documents/pdf/sheet/primitives';
import { qrDrawing } from '@/lib/documents/pdf/sheet/qr-drawing';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

export type ClosingAt = { part: Extract<DocumentPart, { kind: 'closing' }>; index: number };

export type CodeAt = { part: Extract<DocumentPart, { kind: 'code' }>; index: number };

type WithMeasures = { measures: SheetMeasures; width: number };

const gutter = 18;
const smallestAddress = 9;

/** What is known and not known, the state of the content: the sheet's last lines. */
const ClosingLines = ({ part, index, measures, width }: ClosingAt & WithMeasures): ReactElement => (
  <Box tag="Div" part={index} block={null} name={part.lines[0] ?? ''}>
    {part.lines.map((line, at) => (
      <Words
        key={String(at)}
        tag="P"
        look={measures.look.body}
        width={width}
        runs={line}
        style={{ marginTop: at === 0 ? 0 : measures.gap.small }}
      />
    ))}
  </Box>
);

/** An address can't be divided, so where it is too long for the line it is set smaller. */
const CodeLines = ({ part, index, measures, width }: CodeAt & WithMeasures): ReactElement => {
  const { body } = measures.look;
  const fitting = width / widthOfText(part.address, 1.01, false);
  const address = { ...body, size: Math.max(smallestAddress, Math.min(body.size, fitting)) };
  return (
    <Box tag="Div" part={index} block={null} name={part.caption}>
      <Words tag="P" look={body} width={width} runs={part.caption} />
      <Words tag="P" look={address} width={width} runs={part.address} />
    </Box>
  );
};

type SheetFootProps = { measures: SheetMeasures; closing: ClosingAt | null; code: CodeAt | null };

/** The last lines of the sheet under a hairline, with the QR code on their left. Read in order: lines, address, code. */
export const SheetFoot = ({ closing, code, measures }: SheetFootProps): ReactElement => {
  const { width, aside, gap, qrSide, textWidth } = measures;
  const left = aside ? aside.width + aside.gutter : code ? qrSide + gutter : 0;
  const right = Math.min(textWidth, width - left);
  return (
    <Box keep="whole" style={{ width }}>
      <Rule width={width} gapBelow={gap.heading + 3} />
      <Box style={{ width, flexDirection: 'row-reverse', justifyContent: 'space-between' }}>
        <Box style={{ width: right }}>
          {closing ? <ClosingLines {...closing} measures={measures} width={right} /> : null}
          {code ? (
            <Box style={{ marginTop: closing ? gap.block : 0 }}>
              <CodeLines {...code} measures={measures} width={right} />
            </Box>
          ) : null}
        </Box>
        {code ? (
          <DrawnFigure
            tag="Figure"
            alt={code.part.address}
            drawing={qrDrawing(code.part.address)}
            width={qrSide}
            height={qrSide}
          />
        ) : null}
      </Box>
    </Box>
  );
};
