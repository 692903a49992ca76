import { z } from 'zod';
import { topicsSchema } from '@/lib/domain/content/topic-revisions';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { profileSchema } from '@/lib/domain/profile/profile';

/** For whom a sheet is put together: a patient of the clinic as last seen, or nobody by name. */
export const handoutSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('patient'), patientId: z.uuid(), patientVersion: z.int().min(1) }),
  z.strictObject({ kind: z.literal('preset'), presetId: z.string().max(80) }),
  z.strictObject({ kind: z.literal('profile') }),
]);

export type HandoutSubject = z.infer<typeof handoutSubjectSchema>;

/** The body of `POST /api/v1/handouts/preview`: what would this sheet be? */
export const composeRequestSchema = z.strictObject({
  /** The installation's first topic when it is left out. */
  topics: topicsSchema.optional(),
  subject: handoutSubjectSchema,
  profile: profileSchema.omit({ name: true }),
  choices: choicesSchema,
});

export type ComposeRequest = z.infer<typeof composeRequestSchema>;

/** The body of `POST /api/v1/handouts`: issue this sheet, made from this revision of the content and of what was told. */
export const issueRequestSchema = composeRequestSchema.extend({
  libraryRevision: z.string().min(1).max(400),
  toldRevision: z.string().max(80).default(''),
});

export type IssueRequest = z.infer<typeof issueRequestSchema>;

/** The answer of `POST /api/v1/handouts`. */
export type IssuedHandout = { id: string; code: string; issuedAt: string; pages: number };
