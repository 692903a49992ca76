import type { ReactElement, ReactNode } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Rule, Words } from '@/lib/documents/pdf/sheet/primitives';

type SectionFrameProps = { heading: string; part: number; measures: SheetMeasures; children: ReactNode };

/** A hairline, the section's heading, and its advice beside it or, in large print, below it. */
export const SectionFrame = ({ heading, part, measures, children }: SectionFrameProps): ReactElement => {
  const { aside, gap, look, columnWidth, width } = measures;
  const title = (
    <Box
      keep="with-next"
      part={part}
      block={null}
      name={heading}
      style={aside ? { width: aside.width } : { width, marginBottom: gap.small }}
    >
      <Words tag="H2" look={look.section} width={aside ? aside.width : width} runs={heading} />
    </Box>
  );
  return (
    <Box tag="Sect" name={heading} style={{ width }}>
      <Rule width={width} gapBelow={gap.heading} />
      <Box style={{ width, flexDirection: aside ? 'row' : 'column', alignItems: 'flex-start' }}>
        {title}
        <Box style={{ width: columnWidth, marginLeft: aside ? aside.gutter : 0 }}>{children}</Box>
      </Box>
    </Box>
  );
};
