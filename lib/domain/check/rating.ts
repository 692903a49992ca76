import { z } from 'zod';

export const instruments = ['pemat-p', 'cdc-cci'] as const;

export type Instrument = (typeof instruments)[number];

export const itemAnswers = ['yes', 'no', 'not-applicable'] as const;

export type ItemAnswer = (typeof itemAnswers)[number];

export const answerWords: Record<ItemAnswer, string> = { yes: 'Yes', no: 'No', 'not-applicable': 'Does not apply' };

/** One question of an instrument, in our own words. `number` is the instrument's own. */
export type RatingItem = {
  number: number;
  part: string;
  asks: string;
  /** When it may be left out of the score; null when it never may. */
  appliesNotWhen: string | null;
};

/** By item number. An item that was not answered is not there. */
export type Answers = Readonly<Partial<Record<number, ItemAnswer>>>;

/** What software found for an item, for a rater to see: never an answer by itself. */
export type Proposal = { answer: ItemAnswer; why: string };

export type Proposals = Readonly<Partial<Record<number, Proposal>>>;

/** One score of an instrument: percent, or null until everything that counts for it is answered. */
export type Score = { name: string; percent: number | null };

/** Below this a topic can't be published. */
export const lowestScore = 70;

const ratedItemSchema = z.strictObject({
  answer: z.enum(itemAnswers),
  /** What software had proposed when it was rated. */
  proposed: z.enum(itemAnswers).nullable(),
  /** Why the rater saw it otherwise. */
  reason: z.string().trim().max(300),
});

/** What a rater answered, by item number. */
export const ratedAnswersSchema = z.record(z.string().regex(/^\d{1,2}$/), ratedItemSchema);

export type RatedAnswers = z.infer<typeof ratedAnswersSchema>;

/** The body of `POST /api/v1/topics/[id]/ratings`. What was proposed, the server works out again. */
export const newRatingSchema = z.strictObject({
  instrument: z.enum(instruments),
  revision: z.string().regex(/^\d{1,19}$/),
  answers: z.record(z.string().regex(/^\d{1,2}$/), ratedItemSchema.omit({ proposed: true })),
});

export type NewRating = z.infer<typeof newRatingSchema>;

/** One person's rating with one instrument. Of a person's ratings of an instrument the last one counts. */
export type Rating = {
  id: string;
  instrument: Instrument;
  /** Of the topic when it was rated. */
  revision: string;
  raterId: string;
  raterName: string;
  answers: RatedAnswers;
  at: string;
};

export const toAnswers = (rated: Readonly<Record<string, { answer: ItemAnswer }>>): Answers =>
  Object.fromEntries(Object.entries(rated).map(([number, { answer }]) => [Number(number), answer]));
