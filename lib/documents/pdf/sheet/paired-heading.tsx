import type { ReactElement } from 'react';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { Beside } from '@/lib/domain/handout/handout-document';

type PairedHeadingProps = {
  heading: string;
  beside: Beside<{ heading: string }> | undefined;
  measures: SheetMeasures;
  width: number;
};

/** A section's heading, in the languages of the sheet. */
export const PairedHeading = ({ heading, beside, measures, width }: PairedHeadingProps): ReactElement => {
  const { section } = measures.look;
  if (!beside) return <Words tag="H2" keep="with-next" look={section} width={width} runs={heading} />;
  return (
    <Box keep="with-next">
      <Pair
        measures={measures}
        width={width}
        first={(own) => <Words tag="H2" look={section} width={own} runs={heading} />}
        second={(own) => <Words tag="H2" lang={beside.language} look={section} width={own} runs={beside.heading} />}
      />
    </Box>
  );
};
