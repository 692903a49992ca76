import type { ReactElement } from 'react';
import { cellPadding, type Diary, type DiaryMeasures, diaryMeasures } from '@/lib/documents/pdf/sheet/diary-measures';
import type { SheetMeasures, TextLook } from '@/lib/documents/pdf/sheet/measures';
import { Box, type SheetProps, Words } from '@/lib/documents/pdf/sheet/primitives';
import { SectionFrame } from '@/lib/documents/pdf/sheet/section-frame';

const hairline = 0.6;

type CellProps = SheetProps & { width: number; height: number; first: boolean; text?: string; look: TextLook };

const Cell = ({ width, height, first, text, look, ...props }: CellProps): ReactElement => (
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
    {text === undefined ? null : (
      <Words look={look} width={width - (first ? 1 : 2) * cellPadding - hairline} runs={text} />
    )}
  </Box>
);

type RowProps = { heading: string; cells: readonly (string | null)[]; sizes: DiaryMeasures; measures: SheetMeasures };

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
        text={heading}
        look={isHead ? strong : look}
      />
      {cells.map((cell, at) => (
        <Cell
          key={String(at)}
          first={false}
          width={sizes.column}
          height={height}
          look={strong}
          {...(cell === null ? { tag: 'TD' } : { tag: 'TH', scope: 'Column', text: cell })}
        />
      ))}
    </Box>
  );
};

type DiaryTableProps = { part: Diary; index: number; measures: SheetMeasures };

/** A table to write in by hand, a column a day. */
export const DiaryTable = ({ part, index, measures }: DiaryTableProps): ReactElement => {
  const sizes = diaryMeasures(part, measures.look.body.size, measures.columnWidth);
  return (
    <Box keep="whole">
      <SectionFrame heading={part.heading} part={index} measures={measures}>
        <Words tag="P" keep="with-next" look={measures.look.body} width={measures.textWidth} runs={part.intro} />
        <Box tag="Table" style={{ width: measures.columnWidth, marginTop: measures.gap.small }}>
          <Row heading={part.firstColumn} cells={part.columns} sizes={sizes} measures={measures} />
          {part.rows.map((row) => (
            <Row key={row} heading={row} cells={part.columns.map(() => null)} sizes={sizes} measures={measures} />
          ))}
        </Box>
      </SectionFrame>
    </Box>
  );
};
