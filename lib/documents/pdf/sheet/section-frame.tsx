import type { ReactElement, ReactNode } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';

type SectionFrameProps = { heading: string; part: number; measures: SheetMeasures; children: ReactNode };

/** A hairline, the section's heading, and its advice beside it or, in large print, below it. */
export const SectionFrame = ({ heading, part, measures, children }: SectionFrameProps): ReactElement => {
  const { aside, gap, look, textWidth, width } = measures;
  const title = (
    <Box
      keep="with-next"
      part={part}
      block={null}
      name={heading}
      style={aside ? { width: aside.width } : { width, marginBottom: gap.small }}
    >
      <Words tag="H2" look={look.section} runs={heading} />
    </Box>
  );
  return (
    <Box tag="Sect" name={heading} style={{ width }}>
      <Box keep="with-next" style={{ width, borderTopWidth: 0.75, borderColor: '#000', marginBottom: gap.heading }} />
      <Box style={{ width, flexDirection: aside ? 'row' : 'column' }}>
        {title}
        <Box style={{ width: textWidth, marginLeft: aside ? aside.gutter : 0 }}>{children}</Box>
      </Box>
    </Box>
  );
};
