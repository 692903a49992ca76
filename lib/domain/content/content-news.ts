import { z } from 'zod';
import { topicsSchema } from '@/lib/domain/content/topic-revisions';

/** What `GET /api/v1/content-news` asks: what changed of these topics since this revision? */
export const contentNewsSchema = z.object({
  topics: z
    .string()
    .transform((text) => text.split(','))
    .pipe(topicsSchema),
  since: z.string().min(1).max(400),
});

export type AskedNews = z.infer<typeof contentNewsSchema>;

/** Its answer: the revision now, and what changed in words, most important first; empty when nothing did. */
export type ContentNews = { revision: string; changes: string[] };
