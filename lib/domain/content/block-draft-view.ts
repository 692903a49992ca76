import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { VersionState } from '@/lib/domain/content/version-state';

/** A draft as its editor opens it: the answer of `GET /api/v1/block-drafts/[id]`. */
export type BlockDraftView = {
  id: string;
  topicId: string;
  blockName: string;
  state: VersionState;
  /** Goes up with each save; a save names the one that it was made on. */
  edit: number;
  draft: BlockDraft;
  /** `draft.markdown`, parsed; empty for a text that has not begun. */
  body: BlockBody;
  /** The names of those who wrote on it. */
  authors: string[];
  /** Who saved it last, and when, as an ISO moment. */
  savedBy: string;
  savedAt: string;
  /** It changes a text that is in force; null for a new one. */
  publishedVersionId: string | null;
};
