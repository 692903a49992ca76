import type { ReactElement, ReactNode } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { PairedHeading } from '@/lib/documents/pdf/sheet/paired-heading';
import { Box, Rule } from '@/lib/documents/pdf/sheet/primitives';
import type { Beside } from '@/lib/domain/handout/handout-document';

type SectionFrameProps = {
  heading: string;
  beside?: Beside<{ heading: string }> | undefined;
  part: number;
  measures: SheetMeasures;
  children: ReactNode;
};

/** A hairline, the section's heading, and its advice beside it or, in large print, below it. */
export const SectionFrame = ({ heading, beside, part, measures, children }: SectionFrameProps): ReactElement => {
  const { aside, gap, columnWidth, width } = measures;
  const title = (
    <Box
      keep="with-next"
      part={part}
      block={null}
      name={heading}
      style={aside ? { width: aside.width } : { width, marginBottom: gap.small }}
    >
      <PairedHeading heading={heading} beside={beside} measures={measures} width={aside ? aside.width : width} />
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
