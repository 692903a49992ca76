import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';

export type DraftForm = {
  draft: BlockDraft;
  topic: WritingTopic;
  /** What is wrong with a field, in words; null when nothing is. */
  errorOf: (field: keyof BlockDraft) => string | null;
  onChange: (change: Partial<BlockDraft>) => void;
};

/** The element of a field, where a list of problems leads to. */
export const fieldId = (field: keyof BlockDraft): string => `draft-${field}`;
