import { z } from 'zod';
import type { Working } from '@/components/block/draft-state';
import { fromEditorDocument, toEditorDocument } from '@/components/block/text/editor-document';
import { textSchema } from '@/components/block/text/text-schema';
import { type Holder, keptKey } from '@/components/shell/kept-work';
import { blockDraftSchema } from '@/lib/domain/content/block-draft';

type Unsaved = { working: Working; edit: number };

const storedSchema = z.strictObject({ edit: z.int().min(1), draft: blockDraftSchema, document: z.unknown() });

const keyOf = (holder: Holder, draftId: string): string => keptKey(holder, `draft-${draftId}`);

/** What this person typed and did not save, in this tab only; null for anything else, such as what an older version of the app wrote. */
export const readUnsaved = (storage: Storage, holder: Holder, draftId: string): Unsaved | null => {
  try {
    const { edit, draft, document } = storedSchema.parse(JSON.parse(storage.getItem(keyOf(holder, draftId)) ?? 'null'));
    const node = textSchema.nodeFromJSON(document);
    node.check();
    return { edit, working: { draft, body: fromEditorDocument(node) } };
  } catch {
    return null;
  }
};

/** Answers whether it could be written down: a browser may have no room, or not allow it. */
export const writeUnsaved = (
  storage: Storage,
  holder: Holder,
  draftId: string,
  { working, edit }: Unsaved,
): boolean => {
  const stored = { edit, draft: working.draft, document: toEditorDocument(working.body) };
  try {
    storage.setItem(keyOf(holder, draftId), JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
};

export const removeUnsaved = (storage: Storage, holder: Holder, draftId: string): void =>
  storage.removeItem(keyOf(holder, draftId));
