import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';

type SectionHeadingProps = { text: string; part: number; measures: SheetMeasures };

/** A section's heading under a hairline; it never stays alone at the foot of a page. */
export const SectionHeading = ({ text, part, measures }: SectionHeadingProps): ReactElement => (
  <Box
    keep="with-next"
    part={part}
    block={null}
    name={text}
    style={{ borderTopWidth: 0.75, borderColor: '#000', paddingTop: measures.gap.small + 1.5 }}
  >
    <Words tag="H2" look={measures.look.section} runs={text} />
  </Box>
);
