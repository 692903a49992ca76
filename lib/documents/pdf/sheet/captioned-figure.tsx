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

/** A drawing has one alternative text: on a bilingual sheet both, the sheet's own language first. */
const altOf = ({ alt, beside }: DocumentFigure): string => (beside ? `${alt} / ${beside.alt}` : alt);

type FigureProps = { figure: DocumentFigure; measures: SheetMeasures; frame: SheetMeasures['figure'] };

const Drawn = ({ figure, frame }: Omit<FigureProps, 'measures'>): ReactElement => (
  <DrawnFigure tag="Figure" alt={altOf(figure)} drawing={figure.drawing} {...sizeInside(figure, frame)} />
);

const Captions = ({ figure, measures, width }: Omit<FigureProps, 'frame'> & { width: number }): ReactElement => {
  const { caption, beside } = figure;
  const style = { marginTop: measures.gap.small };
  return (
    <Box style={{ width }}>
      <Words tag="Caption" look={measures.look.caption} width={width} runs={caption} style={style} />
      {beside ? (
        <Words
          tag="Caption"
          lang={beside.language}
          look={measures.look.caption}
          width={width}
          runs={beside.caption}
          style={style}
        />
      ) : null}
    </Box>
  );
};

/** The caption is a sibling of the figure, not its child: a screen reader that says the alternative text skips what is inside. */
export const CaptionedFigure = ({ figure, measures, frame }: FigureProps): ReactElement => (
  <Box tag="Div" keep="whole" style={{ marginTop: measures.gap.small }}>
    <Drawn figure={figure} frame={frame} />
    <Captions
      figure={figure}
      measures={measures}
      width={measures.figure.beside ? measures.figure.width : measures.textWidth}
    />
  </Box>
);

const captionGutter = 10;

/** Under two columns: the drawing with its captions beside it, `width` points in all. */
export const FigureWithCaptionsBeside = ({ width, ...props }: FigureProps & { width: number }): ReactElement => {
  const drawn = sizeInside(props.figure, props.frame);
  return (
    <Box tag="Div" keep="whole" style={{ width, flexDirection: 'row', alignItems: 'center' }}>
      <Drawn figure={props.figure} frame={props.frame} />
      <Box style={{ marginLeft: captionGutter }}>
        <Captions figure={props.figure} measures={props.measures} width={width - drawn.width - captionGutter} />
      </Box>
    </Box>
  );
};
