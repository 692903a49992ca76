import { z } from 'zod';
import type { Working } from '@/components/block/draft-state';
import { fromEditorDocument, toEditorDocument } from '@/components/block/text/editor-document';
import { textSchema } from '@/components/block/text/text-schema';
import { blockDraftSchema } from '@/lib/domain/content/block-draft';

/** What was typed and not saved, in this tab only. The keys begin with `unsavedDraftPrefix`, so that signing out can find them. */
export const unsavedDraftPrefix = 'plainleaf-unsaved-draft-';

type Unsaved = { working: Working; edit: number };

const storedSchema = z.strictObject({ edit: z.int().min(1), draft: blockDraftSchema, document: z.unknown() });

const keyOf = (draftId: string): string => `${unsavedDraftPrefix}${draftId}`;

/** What a tab wrote down; null for anything else, such as what an older version of the app wrote. */
export const readUnsaved = (storage: Storage, draftId: string): Unsaved | null => {
  try {
    const { edit, draft, document } = storedSchema.parse(JSON.parse(storage.getItem(keyOf(draftId)) ?? 'null'));
    const node = textSchema.nodeFromJSON(document);
    node.check();
    return { edit, working: { draft, body: fromEditorDocument(node) } };
  } catch {
    return null;
  }
};

/** Answers whether it could be written down: a browser may have no room, or not allow it. */
export const writeUnsaved = (storage: Storage, draftId: string, { working, edit }: Unsaved): boolean => {
  const stored = { edit, draft: working.draft, document: toEditorDocument(working.body) };
  try {
    storage.setItem(keyOf(draftId), JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
};

export const removeUnsaved = (storage: Storage, draftId: string): void => storage.removeItem(keyOf(draftId));
