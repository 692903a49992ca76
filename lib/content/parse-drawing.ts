import { type Drawing, drawingSchema } from '@/lib/domain/content/figure';
import { failure, type Result, success } from '@/lib/domain/result';

const tagPattern = /\s*<(\/?)([a-z]+)((?:\s+[a-zA-Z0-9-]+="[^"<>&]*")*)\s*(\/?)>/y;
const attributePattern = /([a-zA-Z0-9-]+)="([^"]*)"/g;
const textAttributes = new Set(['d', 'points', 'fill', 'stroke', 'stroke-linecap', 'stroke-linejoin']);

type Attributes = Record<string, string | number>;

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const readAttributes = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(attributePattern)].map(([, name = '', value = '']) => [
      camelCase(name),
      textAttributes.has(name) || Number.isNaN(Number(value)) ? value : Number(value),
    ]),
  );

const readTags = (svg: string): { closing: boolean; name: string; attributes: Attributes; empty: boolean }[] | null => {
  const tags = [];
  const text = svg.trim();
  for (let at = 0; at < text.length; at = tagPattern.lastIndex) {
    tagPattern.lastIndex = at;
    const match = tagPattern.exec(text);
    if (!match) return null;
    const [, slash, name = '', attributes = '', end] = match;
    tags.push({ closing: slash === '/', name, attributes: readAttributes(attributes), empty: end === '/' });
  }
  return tags;
};

/**
 * Which shapes does this drawing hold? Only the few elements and attributes of docs/content-format.md pass; groups hand
 * their paint to the shapes inside them, and nothing else of SVG is left to act on a page.
 */
export const parseDrawing = (svg: string): Result<Drawing, string> => {
  const tags = readTags(svg);
  const root = tags?.[0];
  if (!tags || root?.name !== 'svg') return failure('not a plain SVG of elements and quoted attributes');
  const inherited: Attributes[] = [{}];
  const shapes: Attributes[] = [];
  for (const { closing, name, attributes, empty } of tags.slice(1)) {
    if (closing) {
      if (name === 'g') inherited.pop();
      continue;
    }
    const paint = { ...inherited.at(-1), ...attributes };
    if (name === 'g') inherited.push(paint);
    else if (empty) shapes.push({ ...paint, kind: name });
    else return failure(`"${name}" is not allowed in a drawing`);
  }
  const viewBox = String(root.attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const drawing = drawingSchema.safeParse({ viewBox, shapes });
  if (drawing.success) return success(drawing.data);
  const [issue] = drawing.error.issues;
  return failure(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a drawing'}`);
};
