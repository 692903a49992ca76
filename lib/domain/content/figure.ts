import { z } from 'zod';

const paint = z.string().regex(/^(none|#[0-9a-f]{3}|#[0-9a-f]{6})$/i);

const stroke = {
  fill: paint.optional(),
  stroke: paint.optional(),
  strokeWidth: z.number().min(0).max(50).optional(),
  strokeLinecap: z.enum(['butt', 'round', 'square']).optional(),
  strokeLinejoin: z.enum(['miter', 'round', 'bevel']).optional(),
};

const points = z.string().regex(/^[-\d.,\s]+$/);

export const drawnShapeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), d: z.string().regex(/^[MmLlHhVvCcSsQqTtAaZz\d\s.,-]+$/), ...stroke }),
  z.strictObject({ kind: z.literal('polyline'), points, ...stroke }),
  z.strictObject({
    kind: z.literal('line'),
    x1: z.number(),
    y1: z.number(),
    x2: z.number(),
    y2: z.number(),
    ...stroke,
  }),
  z.strictObject({ kind: z.literal('circle'), cx: z.number(), cy: z.number(), r: z.number().min(0), ...stroke }),
  z.strictObject({
    kind: z.literal('ellipse'),
    cx: z.number(),
    cy: z.number(),
    rx: z.number().min(0),
    ry: z.number().min(0),
    ...stroke,
  }),
  z.strictObject({
    kind: z.literal('rect'),
    x: z.number(),
    y: z.number(),
    width: z.number().min(0),
    height: z.number().min(0),
    rx: z.number().min(0).optional(),
    ...stroke,
  }),
]);

export type DrawnShape = z.infer<typeof drawnShapeSchema>;

/** A line drawing as plain data, painted in order, so that the screen and the printed sheet draw the very same thing. */
export const drawingSchema = z.strictObject({
  viewBox: z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]),
  shapes: z.array(drawnShapeSchema).min(1).max(2000),
});

/**
 * `picture` is the sha256 of an uploaded picture, which fills the view box in place of shapes. Nothing but an upload makes
 * one: a drawing that is read from a pack has shapes only.
 */
export type Drawing = z.infer<typeof drawingSchema> & { picture?: string };

/** A picture as a drawing, so that whatever prints and shows drawings prints and shows it. Sizes in pixels. */
export const pictureDrawing = (sha256: string, width: number, height: number): Drawing => ({
  viewBox: [0, 0, width, height],
  shapes: [],
  picture: sha256,
});

export const figureMetaSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  alt: z.string().min(1),
  caption: z.string().min(1),
  adviceKeys: z.array(z.string()).min(1),
  widthToHeight: z.number().positive(),
});

export type Figure = z.infer<typeof figureMetaSchema> & { drawing: Drawing };
