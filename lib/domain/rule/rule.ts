import { z } from 'zod';
import { factSchema } from '@/lib/domain/profile/fact';

export const severities = ['block', 'warn', 'note'] as const;

export type Severity = (typeof severities)[number];

/** A rule on advice keys: when one of its facts is true of a person, the advice is kept off, or carries a caution. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d{3}$/),
  adviceKeys: z.array(z.string()).min(1),
  facts: z.array(z.union([z.literal('everyone'), factSchema])).min(1),
  severity: z.enum(severities),
  reason: z.string().min(1),
  saferAlternative: z.strictObject({ text: z.string().min(1), adviceKey: z.string().nullable() }).nullable(),
  caution: z.string().min(1).nullable(),
  sources: z.array(z.string()).min(1),
});

export type Rule = z.infer<typeof ruleSchema>;
