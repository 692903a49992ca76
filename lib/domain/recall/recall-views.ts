import { z } from 'zod';
import {
  type ContactState,
  contactStates,
  type Recall,
  type RecallCounts,
  type RecallRecipient,
} from '@/lib/domain/recall/recall';

/** What can be recalled, for whoever looks for it. `sheets` is on how many sheets it was given; voided ones don't count. */
export type RecallTargets = {
  versions: RecallableVersion[];
  adviceKeys: RecallableAdvice[];
  rules: RecallableRule[];
};

export type RecallableVersion = {
  id: string;
  title: string;
  number: number;
  language: string;
  state: 'published' | 'superseded' | 'withdrawn';
  publishedAt: string;
  endedAt: string | null;
  adviceKey: string;
  /** What a sheet on its topic alone is called. */
  sheetTitle: string;
  sheets: number;
};

export type RecallableAdvice = { key: string; title: string; sheetTitle: string; sheets: number };

export type RecallableRule = { id: string; reason: string; sheetTitle: string; sheets: number };

/** A recall as someone may see it: who may not contact patients gets the counts alone. */
export type RecallView = {
  recall: Recall;
  counts: RecallCounts;
  mayContact: boolean;
  /** Those given it last come first; 50 at a time. */
  recipients: RecallRecipient[];
  /** For the next page; null on the last. */
  next: string | null;
};

/** Where a page of recipients ends: when the last one was given the sheet, and their id. It names nobody. */
export const recipientCursorSchema = z
  .string()
  .regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-f-]{36}$/, 'is not the end of a page')
  .refine((cursor) => {
    const { givenAt, patientId } = splitRecipientCursor(cursor);
    return z.iso.datetime().safeParse(givenAt).success && z.guid().safeParse(patientId).success;
  }, 'is not the end of a page');

export const recipientCursorOf = ({ givenAt, patientId }: Pick<RecallRecipient, 'givenAt' | 'patientId'>): string =>
  `${givenAt}~${patientId}`;

export const splitRecipientCursor = (cursor: string): { givenAt: string; patientId: string } => {
  const [givenAt = '', patientId = ''] = cursor.split('~');
  return { givenAt, patientId };
};

export type RecipientsPage = { state: ContactState | null; after: string | null };

/** The body of `POST /api/v1/recalls/[id]/recipients`. */
export const recipientsPageSchema = z.strictObject({
  state: z.enum(contactStates).nullable().default(null),
  after: recipientCursorSchema.nullable().default(null),
});

/** How many letters one file holds at most. */
export const mostLetters = 200;

/** The body of `POST /api/v1/recalls/[id]/letters`. */
export const printLettersSchema = z.strictObject({
  patientIds: z.array(z.uuid()).min(1, 'must name someone').max(mostLetters, `must not be more than ${mostLetters}`),
  paper: z.enum(['a4', 'letter']).default('a4'),
});
