import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { DrawnFigure } from '@/lib/documents/pdf/sheet/drawn-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { Box, Rule, Words } from '@/lib/documents/pdf/sheet/primitives';
import { qrDrawing } from '@/lib/documents/pdf/sheet/qr-drawing';
import type { Beside, DocumentPart } from '@/lib/domain/handout/handout-document';

export type ClosingAt = { part: Extract<DocumentPart, { kind: 'closing' }>; index: number };

export type CodeAt = { part: Extract<DocumentPart, { kind: 'code' }>; index: number };

type WithMeasures = { measures: SheetMeasures; width: number };

const gutter = 18;
const smallestAddress = 9;

type LinesProps = { lines: readonly string[]; lang?: string } & WithMeasures;

const Lines = ({ lines, lang, measures, width }: LinesProps): ReactElement => (
  <Box style={{ width }}>
    {lines.map((line, at) => (
      <Words
        key={String(at)}
        tag="P"
        {...(lang === undefined ? {} : { lang })}
        look={measures.look.body}
        width={width}
        runs={line}
        style={{ marginTop: at === 0 ? 0 : measures.gap.small }}
      />
    ))}
  </Box>
);

type PairedLinesProps = {
  lines: readonly string[];
  beside: Beside<{ lines: readonly string[] }> | undefined;
} & WithMeasures;

const PairedLines = ({ lines, beside, measures, width }: PairedLinesProps): ReactElement =>
  beside === undefined ? (
    <Lines lines={lines} measures={measures} width={width} />
  ) : (
    <Pair
      measures={measures}
      width={width}
      first={(own) => <Lines lines={lines} measures={measures} width={own} />}
      second={(own) => <Lines lines={beside.lines} lang={beside.language} measures={measures} width={own} />}
    />
  );

/** What is known and not known, the state of the content: the sheet's last lines. */
const ClosingLines = ({ part, index, measures, width }: ClosingAt & WithMeasures): ReactElement => (
  <Box tag="Div" part={index} block={null} name={part.lines[0] ?? ''}>
    <PairedLines lines={part.lines} beside={part.beside} measures={measures} width={width} />
  </Box>
);

/** An address can't be divided, so where it is too long for the line it is set smaller. */
const CodeLines = ({ part, index, measures, width }: CodeAt & WithMeasures): ReactElement => {
  const { body } = measures.look;
  const { beside } = part;
  const fitting = width / widthOfText(part.address, 1.01, false);
  const address = { ...body, size: Math.max(smallestAddress, Math.min(body.size, fitting)) };
  return (
    <Box tag="Div" part={index} block={null} name={part.caption}>
      <PairedLines
        lines={[part.caption]}
        beside={beside && { language: beside.language, lines: [beside.caption] }}
        measures={measures}
        width={width}
      />
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
