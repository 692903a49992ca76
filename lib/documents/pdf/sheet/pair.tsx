import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, type SheetStyle } from '@/lib/documents/pdf/sheet/primitives';

const bar = 0.75;
const inset = 7;

type PairProps = {
  measures: SheetMeasures;
  /** Of both together. */
  width: number;
  first: (width: number) => ReactElement;
  /** Says its language itself, unless `language` is given. */
  second: (width: number) => ReactElement;
  /** Puts the second into an element of its own, in this language: for more than one paragraph. */
  language?: string;
  style?: SheetStyle;
};

/**
 * The same in two languages: side by side, or one under the other with a thin bar beside the second. Read in that order,
 * pair by pair.
 */
export const Pair = ({ measures: { pair, gap }, width, first, second, language, style }: PairProps): ReactElement => {
  const own = language === undefined ? {} : ({ tag: 'Div', lang: language } as const);
  if (pair?.layout === 'columns') {
    const half = (width - pair.gutter) / 2;
    return (
      <Box style={{ width, flexDirection: 'row', ...style }}>
        <Box style={{ width: half }}>{first(half)}</Box>
        <Box {...own} style={{ width: half, marginLeft: pair.gutter }}>
          {second(half)}
        </Box>
      </Box>
    );
  }
  return (
    <Box style={{ width, ...style }}>
      {first(width)}
      <Box
        {...own}
        style={{ width, marginTop: gap.small, borderLeftWidth: bar, borderColor: '#000', paddingLeft: inset }}
      >
        {second(width - bar - inset)}
      </Box>
    </Box>
  );
};
