import { createElement } from 'react';
import type { DrawnShape } from '@/lib/domain/content/figure';
import type { DocumentFigure } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

// A shape's kind is the name of its SVG element, and its other fields are that element's attributes.
const drawShape = ({ kind, ...attributes }: DrawnShape, index: number) =>
  createElement(kind, { key: index, ...attributes });

/** A line drawing and the caption under it. */
export const DrawnFigure = ({ figure }: { figure: DocumentFigure }) => (
  <figure className={classes.figure}>
    <svg viewBox={figure.drawing.viewBox.join(' ')} role="img" aria-label={figure.alt}>
      {figure.drawing.shapes.map(drawShape)}
    </svg>
    <figcaption>{figure.caption}</figcaption>
  </figure>
);
