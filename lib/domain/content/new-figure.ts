import { z } from 'zod';
import { neededLine } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/topics/[id]/figures`: an uploaded picture as a figure of this topic. */
export const newFigureSchema = z.strictObject({
  /** Of a picture that was uploaded. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the hash of an uploaded picture'),
  /** What it shows, for those who can't see it. */
  alt: neededLine(300),
  /** Printed under it. */
  caption: neededLine(80),
  adviceKeys: z.array(z.string().min(1).max(80)).min(1, 'Say which advice it is for.').max(20),
});

export type NewFigure = z.infer<typeof newFigureSchema>;

/** The id of a new figure, from its caption: "Heel down" is `heel-down`, and `heel-down-2` where that is taken. */
export const figureIdFor = (caption: string, taken: ReadonlySet<string>): string => {
  const words = caption
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
  const base = words.slice(0, 60).replace(/-$/, '') || 'picture';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
};
