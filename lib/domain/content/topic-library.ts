import { z } from 'zod';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Contradiction } from '@/lib/domain/content/contradiction';
import type { Figure } from '@/lib/domain/content/figure';
import { topicGateSchema } from '@/lib/domain/content/topic-gate';
import type { Phrase, Translation } from '@/lib/domain/content/translation';
import { profileSchema } from '@/lib/domain/profile/profile';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import type { RedFlag } from '@/lib/domain/rule/red-flag';
import type { Rule } from '@/lib/domain/rule/rule';

/** What a clinician asks so that the patient says or shows it back (AHRQ Health Literacy Toolkit, tool 5). */
export const teachBackPromptSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(80),
  /** The advice that it is about; it is asked when any of it was given. */
  adviceKeys: z.array(z.string().min(1)).min(1),
  ask: z.string().min(1),
});

export type TeachBackPrompt = z.infer<typeof teachBackPromptSchema>;

export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  subtitle: z.string().min(1),
  language: z.string().min(2),
  version: z.string().min(1),
  reviewedOn: z.iso.date(),
  nextReview: z.iso.date(),
  status: z.enum(['draft', 'approved']),
  statusText: z.string().min(1),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })).min(1),
  closing: z.string().min(1),
  teachBack: z.array(teachBackPromptSchema),
  /** Whether a diary for a week is printed where there is room. */
  diary: z.boolean(),
  gates: z.array(topicGateSchema),
});

export type Topic = z.infer<typeof topicSchema>;

export const adviceKeySchema = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  group: z.string().min(1),
  default: z.enum(['core', 'select', 'clinician', 'never']),
});

export type AdviceKey = z.infer<typeof adviceKeySchema>;

export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  year: z.string(),
  address: z.string(),
  basis: z.enum(['looked-up', 'own-knowledge']),
});

export type Source = z.infer<typeof sourceSchema>;

export const presetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  description: z.string().min(1),
  profile: profileSchema,
});

export type Preset = z.infer<typeof presetSchema>;

/** Everything that one topic's sheets can be made from: in its own language, and what there is of it in others. */
export type TopicLibrary = {
  topic: Topic;
  adviceKeys: AdviceKey[];
  blocks: BlockVersion[];
  rules: Rule[];
  redFlags: RedFlag[];
  vocabulary: Vocabulary;
  sources: Source[];
  presets: Preset[];
  figures: Figure[];
  /** Pairs of advice that one sheet must not hold both. */
  contradictions: Contradiction[];
  /** In every other language, whether they may be printed or not: see translation.ts. */
  translations: Translation[];
  phrases: Phrase[];
};
