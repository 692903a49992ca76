import { z } from 'zod';
import { factSchema } from '@/lib/domain/profile/fact';

export const ageBandTokens = [
  'infant',
  'toddler',
  'child',
  'adolescent',
  'adult',
  'older-adult',
  'oldest-old',
] as const;

export type AgeBandToken = (typeof ageBandTokens)[number];

const ageBandSchema = z.strictObject({
  token: z.enum(ageBandTokens),
  label: z.string().min(1),
  fromYears: z.int().min(0),
  toYears: z.int().min(0),
  searchWords: z.array(z.string()),
});

const trimesterSchema = z.strictObject({
  token: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  label: z.string().min(1),
  searchWords: z.array(z.string()),
});

const termSchema = z.strictObject({
  token: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  plain: z.string().min(1),
  searchWords: z.array(z.string()),
  implies: z.array(factSchema),
  icd10: z.array(z.string()).optional(),
  atc: z.array(z.string()).optional(),
});

export type Term = z.infer<typeof termSchema>;

/** The facts that a profile can hold, with the words that clinicians and patients use for them. */
export const vocabularySchema = z.strictObject({
  ageBands: z.array(ageBandSchema),
  trimesters: z.array(trimesterSchema),
  conditions: z.array(termSchema),
  medicines: z.array(termSchema),
  allergies: z.array(termSchema),
  lifestyle: z.array(termSchema),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
