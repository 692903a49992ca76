import type { ContentComment } from '@/lib/domain/content/review-view';
import type { Maker, Readiness } from '@/lib/domain/content/translation';
import type { VersionState } from '@/lib/domain/content/version-state';
import type { SpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import type { TranslationProblem } from '@/lib/domain/translation/find-translation-problems';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { PhrasePlace } from '@/lib/domain/translation/printed-phrases';

type Words = { title: string; markdown: string };

/** The newest there is of a text in another language, wherever it is on its way. */
export type TranslationText = Words & {
  id: string;
  state: VersionState;
  edit: number;
  madeBy: Maker;
  authorNames: string[];
  clinicalReviewerName: string | null;
  languageReviewerName: string | null;
  updatedAt: string;
  /** Is it in review, and did the reader write none of it? */
  mayReview: boolean;
};

/** One text of a topic in the list of its translations. */
export type TranslationEntry = {
  blockName: string;
  section: string;
  sourceTitle: string;
  title: string | null;
  /** In the reader's clinic. */
  readiness: Readiness;
  state: VersionState | null;
  madeBy: Maker | null;
  mayReview: boolean;
};

export type TranslationList = {
  topicId: string;
  topicTitle: string;
  language: TargetLanguage;
  sections: { title: string; entries: TranslationEntry[] }[];
  phrases: Record<Exclude<Readiness, 'stale'>, number>;
};

/** A text and its translation, side by side. */
export type TranslationView = {
  topicId: string;
  language: TargetLanguage;
  blockName: string;
  sectionTitle: string;
  source: Words & { versionId: string };
  /** What it was made from, where that is not in force any more. */
  madeFrom: Words | null;
  readiness: Readiness;
  text: TranslationText | null;
  /** What was said about it: what a reviewer wants done, above all. */
  comments: ContentComment[];
  /** What is printed as long as `text` is not. */
  inForce: Words | null;
  /** The next text that waits for a review which the reader may do. */
  next: string | null;
  waiting: number;
};

/** What can be said of a translation as it is written. `readability` is null while nothing can be read. */
export type TranslationCheck = { problems: TranslationProblem[]; readability: SpanishReadability | null };

/** A printed text that is no block's, with its translation. `id` and `edit` are null where there is none yet. */
export type PhraseEntry = {
  source: string;
  place: PhrasePlace | 'handout';
  id: string | null;
  text: string;
  edit: number | null;
  madeBy: Maker | null;
  readiness: Exclude<Readiness, 'stale'>;
  reviewerName: string | null;
  mayReview: boolean;
  problems: string[];
};

export type PhraseList = { topicId: string; topicTitle: string; language: TargetLanguage; phrases: PhraseEntry[] };
