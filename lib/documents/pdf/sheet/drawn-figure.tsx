import { createElement, type ReactElement } from 'react';
import type { SheetProps, SheetStyle } from '@/lib/documents/pdf/sheet/primitives';
import type { Drawing, DrawnShape } from '@/lib/domain/content/figure';

type PaintProps = {
  fill: string;
  stroke?: string;
  strokeWidth?: number;
  strokeLinecap?: string;
  strokeLinejoin?: string;
};

/** SVG's own defaults, stated, because react-pdf's differ: filled black, no stroke, width 1. */
const paintOf = (shape: DrawnShape): PaintProps => ({
  fill: shape.fill ?? '#000',
  ...(shape.stroke === undefined || shape.stroke === 'none'
    ? {}
    : {
        stroke: shape.stroke,
        strokeWidth: shape.strokeWidth ?? 1,
        strokeLinecap: shape.strokeLinecap ?? 'butt',
        strokeLinejoin: shape.strokeLinejoin ?? 'miter',
      }),
});

const nodeTypes: Record<DrawnShape['kind'], string> = {
  path: 'PATH',
  polyline: 'POLYLINE',
  line: 'LINE',
  circle: 'CIRCLE',
  ellipse: 'ELLIPSE',
  rect: 'RECT',
};

const toElement = (shape: DrawnShape, index: number): ReactElement => {
  const { kind, ...geometry } = shape;
  return createElement(nodeTypes[kind], { ...geometry, ...paintOf(shape), key: index });
};

type DrawnFigureProps = SheetProps & { drawing: Drawing; width: number; height: number; style?: SheetStyle };

/** A line drawing in a box of this size in points; the box must have the drawing's own proportions. */
export const DrawnFigure = ({ drawing, width, height, style, ...props }: DrawnFigureProps): ReactElement =>
  createElement(
    'SVG',
    {
      ...props,
      ...(drawing.picture !== undefined && { picture: drawing.picture }),
      viewBox: drawing.viewBox.join(' '),
      style: { ...style, width, height },
    },
    drawing.shapes.map(toElement),
  );
