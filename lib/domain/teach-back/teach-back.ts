import { z } from 'zod';
import { neededLine, writtenWords } from '@/lib/domain/written-words';

/** How a teach-back went (AHRQ Health Literacy Universal Precautions Toolkit, tool 5), in the order of the buttons. */
export const teachBackResults = [
  'explained-correctly',
  'after-re-explaining',
  'needs-follow-up',
  'declined',
  'representative-taught',
] as const;

export type TeachBackResult = (typeof teachBackResults)[number];

export const teachBackResultWords: Record<TeachBackResult, string> = {
  'explained-correctly': 'Explained correctly',
  'after-re-explaining': 'After re-explaining',
  'needs-follow-up': 'Needs follow-up',
  declined: 'Declined',
  'representative-taught': 'Representative taught',
};

export const learners = ['patient', 'parent', 'carer'] as const;

/** Who was taught. */
export type Learner = (typeof learners)[number];

export const learnerWords: Record<Learner, string> = { patient: 'Patient', parent: 'Parent', carer: 'Carer' };

/** The body of `POST /api/v1/handouts/[id]/teach-backs`. */
export const newTeachBackSchema = z.strictObject({
  result: z.enum(teachBackResults),
  learner: z.enum(learners).default('patient'),
  /** The ids of the topic's prompts that were asked. */
  prompts: z.array(neededLine(80)).max(10).default([]),
  words: writtenWords(500).default(''),
  /** The teach-back that this one corrects: both stay in the record. */
  corrects: z.uuid().nullable().default(null),
});

export type NewTeachBack = z.infer<typeof newTeachBackSchema>;

/** A teach-back as the record holds it. `correctedBy` names the one that says what should have been written. */
export type TeachBack = NewTeachBack & {
  id: string;
  handoutId: string;
  recordedAt: string;
  recordedBy: { name: string; title: string };
  correctedBy: string | null;
};
