import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import { BlockTitle, widthOfTitle } from '@/lib/documents/pdf/sheet/block-title';
import { splitFirstLine } from '@/lib/documents/pdf/sheet/break-lines';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentBlock, Run } from '@/lib/domain/handout/handout-document';

/** White space between a run-in title and the words after it, in points per point of print size. */
const gapAfterTitle = 0.55;

/** A title longer than this share of the line stands on a line of its own. */
const longestShare = 0.6;

type RunIn = { block: DocumentBlock; titleWidth: number; indent: number; first: Run[]; rest: Run[] };

/** Can this block's title stand at the head of its only paragraph, and so save a line? Null when not. */
export const findRunIn = (block: DocumentBlock, measures: SheetMeasures): RunIn | null => {
  const { look, textWidth } = measures;
  const [only, ...others] = block.nodes;
  if (only?.kind !== 'paragraph' || others.length > 0) return null;
  if (widthOfText(block.title, look.block.size, true) + 0.5 > textWidth * longestShare) return null;
  const titleWidth = widthOfTitle(block, measures) + 0.5;
  const indent = titleWidth + look.body.size * gapAfterTitle;
  const { first, rest } = splitFirstLine(only.runs, look.body, textWidth - indent);
  // A mark may leave no room for even one word: a browser too would then begin the text on the next line.
  const firstWidth = first.reduce((sum, run) => sum + widthOfText(run.text.trimEnd(), look.body.size, run.strong), 0);
  return indent + firstWidth <= textWidth + 0.05 ? { block, titleWidth, indent, first, rest } : null;
};

/** Title and text on one line. The text's first line is a box of its own beside the title; both lines are one P. */
export const RunInBlock = ({ runIn, measures }: { runIn: RunIn; measures: SheetMeasures }): ReactElement => {
  const { look, textWidth } = measures;
  const { block, titleWidth, indent, first, rest } = runIn;
  return (
    <Box style={{ width: textWidth }}>
      {/* One leading for both, or the two would not stand on one line. */}
      <BlockTitle block={block} measures={measures} width={titleWidth} leading={look.body.leading} />
      <Box tag="P" style={{ width: textWidth, marginTop: -look.body.size * look.body.leading }}>
        <Words look={look.body} width={textWidth - indent} runs={first} style={{ marginLeft: indent }} />
        {rest.length > 0 ? <Words look={look.body} width={textWidth} runs={rest} /> : null}
      </Box>
    </Box>
  );
};
