import { z } from 'zod';

/** The body of `POST /api/v1/texts/review-again`: a text that still holds, and when it is to be looked at next. */
export const reviewAgainSchema = z.strictObject({
  topicId: z.string().min(1).max(80),
  name: z.string().min(1).max(120),
  reviewBy: z.iso.date(),
});

export type ReviewAgain = z.infer<typeof reviewAgainSchema>;

/** When is a text to be reviewed that is found right today: two years from this ISO day, as for most guidance. */
export const suggestReviewBy = (today: string): string => `${Number(today.slice(0, 4)) + 2}-${today.slice(5, 7)}-01`;
