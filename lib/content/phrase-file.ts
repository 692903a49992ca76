import { z } from 'zod';
import { makers, type Phrase } from '@/lib/domain/content/translation';

/** `phrases/<language>.json`: what stands on sheets beside the blocks, by its source text. */
export const phraseFileSchema = z.array(
  z.strictObject({
    source: z.string().min(1),
    text: z.string().min(1),
    madeBy: z.enum(makers),
    reviewedBy: z.string().min(1).optional(),
  }),
);

export const toPhrases = (language: string, entries: z.infer<typeof phraseFileSchema>): Phrase[] =>
  entries.map(({ source, text, madeBy, reviewedBy }) => ({
    language,
    source,
    text,
    madeBy,
    reviewedBy: reviewedBy ?? null,
    demoReview: false,
  }));
