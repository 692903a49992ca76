import { z } from 'zod';
import { factSchema } from '@/lib/domain/profile/fact';

const gateKinds = ['suspected-clot', 'under-five', 'under-twelve'] as const;

export type GateKind = (typeof gateKinds)[number];

/** A fact, no danger sign, that keeps self-care advice of this topic off the sheet until the person was assessed. */
export const topicGateSchema = z.strictObject({
  fact: factSchema,
  kind: z.enum(gateKinds),
  /** Why, for the clinician. */
  words: z.string().min(1),
});
