import { z } from 'zod';
import { openDayRangeSchema } from '@/lib/domain/day-range';
import { neededLine, neededWords, writtenWords } from '@/lib/domain/written-words';

export const recallSeverities = ['information', 'important', 'urgent'] as const;

export type RecallSeverity = (typeof recallSeverities)[number];

export const recallSeverityWords: Record<RecallSeverity, string> = {
  information: 'For information',
  important: 'Important',
  urgent: 'Urgent',
};

/** What changed: one text, everything that was said under an advice key, or a safety rule. */
export const recallTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block-version'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('advice-key'), id: neededLine(80) }),
  z.strictObject({ kind: z.literal('rule'), id: neededLine(80) }),
]);

export type RecallTarget = z.infer<typeof recallTargetSchema>;

/** Which of the people given it. */
export const recallFiltersSchema = z.strictObject({
  given: openDayRangeSchema.default({ from: null, to: null }),
  /** Only sheets that the patient has not been given a newer one after. */
  onlyCurrent: z.boolean().default(false),
  /** For a rule: only people who were known, when the sheet was issued, to have one of the rule's facts. */
  onlyKnown: z.boolean().default(false),
});

export type RecallFilters = z.infer<typeof recallFiltersSchema>;

/** The body of `POST /api/v1/recalls`. */
export const newRecallSchema = z.strictObject({
  target: recallTargetSchema,
  filters: recallFiltersSchema.prefault({}),
  severity: z.enum(recallSeverities),
  /** Why, in the words of whoever opens it. */
  reason: neededWords(500),
  /** What the letter says changed, in the patient's words; a paragraph for each line. */
  letter: neededWords(2000),
  /** Also takes a block version out of use, in the same transaction. */
  withdraw: z.boolean().default(false),
});

export type NewRecall = z.infer<typeof newRecallSchema>;

export const contactStates = ['to-contact', 'letter-printed', 'no-answer', 'reached', 'not-needed'] as const;

/** How far the contact with one patient is. `to-contact` is everyone of whom nothing is recorded. */
export type ContactState = (typeof contactStates)[number];

export const contactStateWords: Record<ContactState, string> = {
  'to-contact': 'To contact',
  'letter-printed': 'Letter printed',
  'no-answer': 'No answer',
  reached: 'Reached',
  'not-needed': 'Not needed',
};

/** The body of `POST /api/v1/recalls/[id]/contacts`: an addition each time, the last one counts. */
export const newContactSchema = z.strictObject({
  patientId: z.uuid(),
  state: z.enum(contactStates),
  words: writtenWords(300).default(''),
});

export type NewContact = z.infer<typeof newContactSchema>;

/** The body of `POST /api/v1/recalls/[id]/close`. */
export const closeRecallSchema = z.strictObject({ words: neededWords(500) });

export type RecallClosure = { words: string; closedAt: string; closedBy: string };

export type Recall = {
  id: string;
  target: RecallTarget;
  /** What the target was called when the recall was opened. */
  title: string;
  filters: RecallFilters;
  severity: RecallSeverity;
  reason: string;
  letter: string;
  openedAt: string;
  openedBy: string;
  closure: RecallClosure | null;
};

/** One patient to contact: the latest of their sheets that said it, and how many did. */
export type RecallRecipient = {
  patientId: string;
  name: string;
  birthDate: string;
  recordNumber: string;
  phone: string;
  address: string;
  handoutId: string;
  code: string;
  givenAt: string;
  sheets: number;
  state: ContactState;
  stateWords: string;
  stateAt: string | null;
};

/** How many a recall reaches. Sheets issued to nobody by name can't be called; they are counted. */
export type RecallCounts = {
  sheets: number;
  patients: number;
  unnamedSheets: number;
  byState: Record<ContactState, number>;
};
