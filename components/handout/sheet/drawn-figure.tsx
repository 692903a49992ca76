import { createElement } from 'react';
import type { DrawnShape } from '@/lib/domain/content/figure';
import type { DocumentFigure } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

// A shape's kind is the name of its SVG element, and its other fields are that element's attributes.
const drawShape = ({ kind, ...attributes }: DrawnShape, index: number) =>
  createElement(kind, { key: index, ...attributes });

/** A drawing has one alternative text: on a bilingual sheet both, the sheet's own language first. */
const altOf = ({ alt, beside }: DocumentFigure): string => (beside ? `${alt} / ${beside.alt}` : alt);

/** A line drawing and its caption. */
export const DrawnFigure = ({ figure }: { figure: DocumentFigure }) => (
  <figure className={classes.figure}>
    <svg viewBox={figure.drawing.viewBox.join(' ')} role="img" aria-label={altOf(figure)}>
      {figure.drawing.picture !== undefined && (
        <image
          href={`/api/v1/pictures/${figure.drawing.picture}`}
          width={figure.drawing.viewBox[2]}
          height={figure.drawing.viewBox[3]}
        />
      )}
      {figure.drawing.shapes.map(drawShape)}
    </svg>
    <figcaption>
      {figure.beside ? (
        <>
          <span>{figure.caption}</span>
          <span lang={figure.beside.language}>{figure.beside.caption}</span>
        </>
      ) : (
        figure.caption
      )}
    </figcaption>
  </figure>
);
