import { z } from 'zod';
import { topicsSchema } from '@/lib/domain/content/topic-revisions';
import { neededLine } from '@/lib/domain/written-words';

const adviceKey = z.string().min(1).max(80);

/**
 * What a clinician usually puts on and takes off. It holds no reasons and nobody's facts: each use runs every rule on
 * the person at hand.
 */
export const usualSetSchema = z.strictObject({
  added: z.array(adviceKey).max(60).default([]),
  removed: z.array(adviceKey).max(130).default([]),
  order: z.array(adviceKey).max(130).default([]),
});

export type UsualSet = z.infer<typeof usualSetSchema>;

/** The body of `POST /api/v1/usuals`: keep a set, for oneself or for the whole clinic. */
export const newUsualSchema = z.strictObject({
  name: neededLine(60),
  shared: z.boolean().default(false),
  /** Of the sheets that it is for; the installation's first topic when it is left out. */
  topics: topicsSchema.optional(),
  set: usualSetSchema,
});

export type NewUsual = z.infer<typeof newUsualSchema>;

/** A kept set. `shared` is the clinic's; the others are the asking person's own. */
export type Usual = { id: string; name: string; shared: boolean; set: UsualSet };

/** A set as it is used on a sheet; part of the choices, so that the record says which set was at work. */
export const appliedUsualSchema = usualSetSchema.extend({ id: z.uuid(), name: neededLine(60) });

export type AppliedUsual = z.infer<typeof appliedUsualSchema>;
