import type { ReactElement } from 'react';
import { DrawnFigure } from '@/lib/documents/pdf/sheet/drawn-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { DocumentFigure } from '@/lib/domain/handout/handout-document';

/** The largest size with the drawing's proportions inside the measures' frame, in points. */
const sizeInside = (figure: DocumentFigure, frame: SheetMeasures['figure']): { width: number; height: number } => {
  const [, , viewWidth, viewHeight] = figure.drawing.viewBox;
  const scale = Math.min(frame.width / viewWidth, frame.height / viewHeight);
  return { width: viewWidth * scale, height: viewHeight * scale };
};

/** The caption is a sibling of the figure, not its child: a screen reader that says the alternative text skips what is inside. */
export const CaptionedFigure = ({
  figure,
  measures,
  frame,
}: {
  figure: DocumentFigure;
  measures: SheetMeasures;
  frame: SheetMeasures['figure'];
}): ReactElement => (
  <Box tag="Div" keep="whole" style={{ marginTop: measures.gap.small }}>
    <DrawnFigure tag="Figure" alt={figure.alt} drawing={figure.drawing} {...sizeInside(figure, frame)} />
    <Words
      tag="Caption"
      look={measures.look.caption}
      width={measures.figure.beside ? measures.figure.width : measures.textWidth}
      runs={figure.caption}
      style={{ marginTop: measures.gap.small }}
    />
  </Box>
);
