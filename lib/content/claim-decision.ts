import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9-]+$/);
const blocks = z.array(z.string().min(1)).min(1);
const sentence = z.string().regex(/[.!?]"?$/, 'must be a sentence');

/** What became of one claim of the seed article, and by what it is answered or why it is not. */
export const claimDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ id, decision: z.literal('answered'), blocks }),
  z.strictObject({ id, decision: z.literal('myth'), blocks }),
  z.strictObject({ id, decision: z.literal('clinician-only'), note: sentence }),
  z.strictObject({ id, decision: z.literal('excluded'), reason: sentence }),
]);

export type ClaimDecision = z.infer<typeof claimDecisionSchema>;
