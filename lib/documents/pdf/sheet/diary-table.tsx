import type { ReactElement } from 'react';
import { cellPadding, type Diary, type DiaryMeasures, diaryMeasures } from '@/lib/documents/pdf/sheet/diary-measures';
import type { SheetMeasures, TextLook } from '@/lib/documents/pdf/sheet/measures';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { Box, type SheetProps, Words } from '@/lib/documents/pdf/sheet/primitives';
import { SectionFrame } from '@/lib/documents/pdf/sheet/section-frame';

const hairline = 0.6;

/** A cell's words, and the same in a second language below them. */
type CellText = { text: string; other?: { language: string; text: string } };

type CellProps = SheetProps & { width: number; height: number; first: boolean; words?: CellText; look: TextLook };

const CellWords = ({ words: { text, other }, look, width }: { words: CellText; look: TextLook; width: number }) =>
  other === undefined ? (
    <Words look={look} width={width} runs={text} />
  ) : (
    <Box style={{ width }}>
      <Words tag="P" look={look} width={width} runs={text} />
      <Words tag="P" lang={other.language} look={look} width={width} runs={other.text} />
    </Box>
  );

const Cell = ({ width, height, first, words, look, ...props }: CellProps): ReactElement => (
  <Box
    {...props}
    style={{
      width,
      minHeight: height,
      justifyContent: 'center',
      borderBottomWidth: hairline,
      borderLeftWidth: first ? 0 : hairline,
      borderColor: '#000',
      paddingLeft: first ? 0 : cellPadding,
      paddingRight: cellPadding,
      paddingTop: 3,
      paddingBottom: 3,
    }}
  >
    {words === undefined ? null : (
      <CellWords words={words} look={look} width={width - (first ? 1 : 2) * cellPadding - hairline} />
    )}
  </Box>
);

type RowProps = {
  heading: CellText;
  cells: readonly (CellText | null)[];
  sizes: DiaryMeasures;
  measures: SheetMeasures;
};

const Row = ({ heading, cells, sizes, measures }: RowProps): ReactElement => {
  const look = { ...measures.look.body, size: sizes.size };
  const strong = { ...look, strong: true };
  const isHead = cells.some((cell) => cell !== null);
  const height = isHead ? 0 : measures.diaryRow;
  return (
    <Box tag="TR" keep="whole" style={{ flexDirection: 'row' }}>
      <Cell
        tag="TH"
        scope={isHead ? 'Column' : 'Row'}
        first={true}
        width={sizes.first}
        height={height}
        words={heading}
        look={isHead ? strong : look}
      />
      {cells.map((cell, at) => (
        <Cell
          key={String(at)}
          first={false}
          width={sizes.column}
          height={height}
          look={strong}
          {...(cell === null ? { tag: 'TD' } : { tag: 'TH', scope: 'Column', words: cell })}
        />
      ))}
    </Box>
  );
};

const DiaryIntro = ({ part, measures }: Omit<DiaryTableProps, 'index'>): ReactElement => {
  const { beside, intro } = part;
  const { body } = measures.look;
  if (!beside) return <Words tag="P" keep="with-next" look={body} width={measures.textWidth} runs={intro} />;
  return (
    <Box keep="with-next">
      <Pair
        measures={measures}
        width={measures.pair?.width ?? measures.textWidth}
        first={(width) => <Words tag="P" look={body} width={width} runs={intro} />}
        second={(width) => <Words tag="P" lang={beside.language} look={body} width={width} runs={beside.intro} />}
      />
    </Box>
  );
};

type DiaryTableProps = { part: Diary; index: number; measures: SheetMeasures };

/** A table to write in by hand, a column a day. */
export const DiaryTable = ({ part, index, measures }: DiaryTableProps): ReactElement => {
  const sizes = diaryMeasures(part, measures.look.body.size, measures.columnWidth);
  const { beside } = part;
  const both = (text: string, other: string | undefined): CellText =>
    beside && other !== undefined ? { text, other: { language: beside.language, text: other } } : { text };
  return (
    <Box keep="whole">
      <SectionFrame heading={part.heading} beside={beside} part={index} measures={measures}>
        <DiaryIntro part={part} measures={measures} />
        <Box tag="Table" style={{ width: measures.columnWidth, marginTop: measures.gap.small }}>
          <Row
            heading={both(part.firstColumn, beside?.firstColumn)}
            cells={part.columns.map((column, at) => both(column, beside?.columns[at]))}
            sizes={sizes}
            measures={measures}
          />
          {part.rows.map((row, at) => (
            <Row
              key={row}
              heading={both(row, beside?.rows[at])}
              cells={part.columns.map(() => null)}
              sizes={sizes}
              measures={measures}
            />
          ))}
        </Box>
      </SectionFrame>
    </Box>
  );
};
