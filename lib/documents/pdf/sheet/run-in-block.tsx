import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { splitFirstLine } from '@/lib/documents/pdf/sheet/break-lines';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentBlock, Run } from '@/lib/domain/handout/handout-document';

/** White space between a run-in title and the words after it, in points per point of print size. */
const gapAfterTitle = 0.55;

/** A title longer than this share of the line stands on a line of its own. */
const longestShare = 0.6;

type RunIn = { title: string; titleWidth: number; runs: Run[] };

/** Can this block's title stand at the head of its only paragraph, and so save a line? Null when not. */
export const findRunIn = ({ title, nodes }: DocumentBlock, { look, textWidth }: SheetMeasures): RunIn | null => {
  const [only, ...others] = nodes;
  if (only?.kind !== 'paragraph' || others.length > 0) return null;
  const titleWidth = widthOfText(title, look.block.size, true) + 0.5;
  return titleWidth <= textWidth * longestShare ? { title, titleWidth, runs: only.runs } : null;
};

/** Title and text on one line. The text's first line is a box of its own beside the title; both lines are one P. */
export const RunInBlock = ({ runIn, measures }: { runIn: RunIn; measures: SheetMeasures }): ReactElement => {
  const { look, textWidth } = measures;
  const { title, titleWidth, runs } = runIn;
  const indent = titleWidth + look.body.size * gapAfterTitle;
  const { first, rest } = splitFirstLine(runs, look.body, textWidth - indent);
  // One leading for both, or the two would not stand on one line.
  const titleLook = { ...look.block, leading: look.body.leading };
  return (
    <Box style={{ width: textWidth }}>
      <Words tag="H3" keep="with-next" look={titleLook} width={titleWidth} runs={title} />
      <Box tag="P" style={{ width: textWidth, marginTop: -look.body.size * look.body.leading }}>
        <Words look={look.body} width={textWidth - indent} runs={first} style={{ marginLeft: indent }} />
        {rest.length > 0 ? <Words look={look.body} width={textWidth} runs={rest} /> : null}
      </Box>
    </Box>
  );
};
