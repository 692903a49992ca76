import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { VersionState } from '@/lib/domain/content/version-state';

/** A text at one moment, as its history tells it. */
export type TextVersion = {
  id: string;
  number: number;
  state: VersionState;
  /** Written on screen, or taken over with a pack. */
  origin: 'editor' | 'pack';
  draft: BlockDraft;
  authorNames: string[];
  reviewerName: string | null;
  /** Why it was taken out of use, where that was kept with it. */
  endReason: string | null;
  updatedAt: string;
  publishedAt: string | null;
  endedAt: string | null;
};
