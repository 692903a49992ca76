import { z } from 'zod';
import { ageBandTokens } from '@/lib/domain/profile/vocabulary';

export const sexes = ['female', 'male'] as const;

const tokens = z.array(z.string().min(1).max(60)).max(200);

/**
 * What is known of a person that matters for advice. `complete` says that whatever is not listed is absent; without it,
 * whatever is neither listed nor in `absent` is unknown. This is the public contract of `npm run tailor` and of the API.
 */
export const profileSchema = z.strictObject({
  name: z.string().max(200).optional(),
  ageBand: z.enum(ageBandTokens),
  age: z.int().min(0).max(120).optional(),
  sex: z.enum(sexes).optional(),
  pregnancyTrimester: z.union([z.literal(1), z.literal(2), z.literal(3), z.null()]).default(null),
  conditions: tokens.default([]),
  medicines: tokens.default([]),
  allergies: tokens.default([]),
  lifestyle: tokens.default([]),
  redFlags: tokens.default([]),
  absent: tokens.default([]),
  complete: z.boolean().default(true),
});

export type Profile = z.infer<typeof profileSchema>;
