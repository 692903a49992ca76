import { z } from 'zod';
import type { VersionState } from '@/lib/domain/content/version-state';
import { neededWords, writtenWords } from '@/lib/domain/written-words';

/** The body of `/submit` and `/approve`: the edit of the text that was read. What changed after it is not meant. */
export const readEditSchema = z.strictObject({ edit: z.int().min(1) });

/** The body of `/return`: what the author is to do. */
export const returnSchema = z.strictObject({ words: neededWords(1000) });

/** The body of a comment. `quote` is the words that it is about; empty for the whole text. */
export const newCommentSchema = z.strictObject({ quote: writtenWords(400).default(''), words: neededWords(1000) });

export type NewComment = z.infer<typeof newCommentSchema>;

/** Where a text is after a step. */
export type StepTaken = { state: VersionState };
