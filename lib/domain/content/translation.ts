import type { BlockBody } from '@/lib/domain/content/block-body';

/** Who wrote a text. */
export const makers = ['person', 'machine'] as const;

export type Maker = (typeof makers)[number];

/** A block's text in another language: the newest there is, reviewed or not. Its place and facts are those of its source. */
export type Translation = {
  language: string;
  blockId: string;
  versionId: string;
  /** The version that it was made from. */
  sourceVersionId: string;
  title: string;
  markdown: string;
  body: BlockBody;
  madeBy: Maker;
  /** Who approved it; null as long as nobody has. */
  reviewedBy: string | null;
  /** Approved by a demo clinic's reviewer: counts in demo clinics only. */
  demoReview: boolean;
};

/**
 * A printed text that is no block's (a heading, a caution, a caption), in another language. It is named by the source
 * text itself: a source that changes has no translation any more.
 */
export type Phrase = {
  language: string;
  source: string;
  text: string;
  madeBy: Maker;
  reviewedBy: string | null;
  demoReview: boolean;
};

export const readinesses = ['ready', 'unreviewed', 'stale', 'missing'] as const;

/** Only what is ready may be printed. */
export type Readiness = (typeof readinesses)[number];

type Reviewed = { reviewedBy: string | null; demoReview: boolean };

const counts = ({ reviewedBy, demoReview }: Reviewed, isDemoClinic: boolean): boolean =>
  reviewedBy !== null && (!demoReview || isDemoClinic);

/** May this translation be printed beside or instead of the version in force? `inForce` is that version's id. */
export const readinessOfTranslation = (
  translation: Translation | undefined,
  inForce: string,
  isDemoClinic: boolean,
): Readiness => {
  if (!translation) return 'missing';
  if (translation.sourceVersionId !== inForce) return 'stale';
  return counts(translation, isDemoClinic) ? 'ready' : 'unreviewed';
};

/** May this phrase be printed? It can't be stale: a changed source is another phrase. */
export const readinessOfPhrase = (phrase: Phrase | undefined, isDemoClinic: boolean): Exclude<Readiness, 'stale'> => {
  if (!phrase) return 'missing';
  return counts(phrase, isDemoClinic) ? 'ready' : 'unreviewed';
};
