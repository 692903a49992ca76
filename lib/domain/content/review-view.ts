import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { SheetChange } from '@/lib/domain/content/compare-sheets';
import type { FactWords } from '@/lib/domain/content/text-view';
import type { Maker } from '@/lib/domain/content/translation';
import type { VersionKind, VersionState } from '@/lib/domain/content/version-state';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';

/** What someone said about a text; `quote` is empty when it is about the whole. */
export type ContentComment = {
  id: string;
  quote: string;
  words: string;
  authorName: string;
  at: string;
  /** Null as long as nobody has said that it is dealt with. */
  settled: { at: string; by: string } | null;
};

/** A text in review, or one that was, beside what it would take the place of. */
export type ReviewView = {
  versionId: string;
  topicId: string;
  name: string;
  kind: Exclude<VersionKind, 'rule'>;
  language: string;
  state: VersionState;
  edit: number;
  draft: BlockDraft;
  madeBy: Maker;
  authorNames: string[];
  clinicalReviewerName: string | null;
  /** When it was given to review; null for a draft. */
  submittedAt: string | null;
  /** The reader wrote on it. */
  isMine: boolean;
  /** What is in force in its language; null when nothing is. */
  before: { draft: BlockDraft; number: number } | null;
  /** Of a translation: the text that it was made from, and whether that is still in force. */
  source: { title: string; markdown: string; inForce: boolean } | null;
  /** As it would be printed, in the clinic's own numbers; null where it can't stand on a sheet. */
  printed: HandoutDocument | null;
  comments: ContentComment[];
  words: FactWords;
};

/** A preset's sheet before and after, with its laid-out pages; null where a sheet can't be laid out. */
export type CheckedSheet = SheetChange & { pages: { before: number | null; after: number | null } };

/** The answer of `GET /api/v1/versions/[id]/check`: what stands in the way, and which presets' sheets change. */
export type ReviewCheck = {
  problems: { field: string; reason: string }[];
  sheets: CheckedSheet[];
  /** How many presets the topic has, changed or not. */
  presets: number;
};

/** What waits for a review, of a text or a rule, as the list of reviews has it. */
export type ReviewLine = {
  id: string;
  what: 'text' | 'translation' | 'rule';
  name: string;
  title: string;
  language: string;
  state: VersionState;
  authorNames: string[];
  submittedAt: string | null;
  isMine: boolean;
  openComments: number;
};
