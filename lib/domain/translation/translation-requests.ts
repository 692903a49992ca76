import { z } from 'zod';
import { markdownLimit } from '@/lib/domain/content/block-draft';
import { targetLanguages } from '@/lib/domain/translation/language-words';
import { neededLine } from '@/lib/domain/written-words';

const topicId = z.string().min(1).max(80);
const language = z.enum(targetLanguages);

// What can't be printed is refused with its place (parseBlockBody), not here: an editor wants to know where.
const text = { title: z.string().max(60), markdown: z.string().max(markdownLimit) };

/** The body of `POST /api/v1/translations`: begin one, or take up the one that is open. */
export const startTranslationSchema = z.strictObject({ topicId, language, blockName: z.string().min(1).max(120) });

/** The body of `PUT /api/v1/translations/[id]`. `sourceVersionId` is the text that stood beside it. */
export const saveTranslationSchema = z.strictObject({ edit: z.int().min(1), sourceVersionId: z.guid(), ...text });

/** The body of `POST /api/v1/translations/check`. */
export const checkTranslationSchema = z.strictObject({ sourceVersionId: z.guid(), language, ...text });

/** The body of `PUT /api/v1/phrases`. `edit` is the one that was changed; null for a phrase that had no translation. */
export const savePhraseSchema = z.strictObject({
  topicId,
  language,
  source: z.string().min(1).max(600),
  text: neededLine(600),
  edit: z.int().min(1).nullable(),
});

/** The body of `POST /api/v1/phrases/[id]/approve`: the edit that was read. */
export const approvePhraseSchema = z.strictObject({ edit: z.int().min(1) });

export type SavePhrase = z.infer<typeof savePhraseSchema>;
