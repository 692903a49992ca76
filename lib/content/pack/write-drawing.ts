import type { Drawing, DrawnShape } from '@/lib/domain/content/figure';

const hyphenated = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const attributesOf = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${hyphenated(name)}="${value}"`)
    .join('');

const shapeOf = ({ kind, ...attributes }: DrawnShape): string => `  <${kind}${attributesOf(attributes)}/>`;

/** A drawing as a plain SVG file: what parse-drawing.ts reads. */
export const writeDrawing = ({ viewBox, shapes }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}">`,
    ...shapes.map(shapeOf),
    '</svg>',
    '',
  ].join('\n');
