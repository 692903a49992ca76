import { cdcItems, decidedByOthers, scoreCdcIndex } from '@/lib/domain/check/cdc-index';
import { pematItems, scorePemat } from '@/lib/domain/check/pemat';
import type { Answers, Instrument, RatingItem, Score } from '@/lib/domain/check/rating';

type RatingInstrument = {
  title: string;
  says: string;
  items: readonly RatingItem[];
  scoresOf: (answers: Answers) => Score[];
  /** Items whose answer follows from others. */
  decided: (answers: Answers) => ReadonlySet<number>;
};

export const ratingInstruments: Record<Instrument, RatingInstrument> = {
  'pemat-p': {
    title: 'PEMAT-P',
    says: 'Can people understand the sheet, and act on it? 24 questions of the AHRQ’s tool for printed matter, in our own words.',
    items: pematItems,
    scoresOf: scorePemat,
    decided: () => new Set(),
  },
  'cdc-cci': {
    title: 'Clear Communication Index',
    says: 'Does the sheet get its message across? 20 questions of the CDC’s index, in our own words.',
    items: cdcItems,
    scoresOf: scoreCdcIndex,
    decided: decidedByOthers,
  },
};
