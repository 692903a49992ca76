import type { Instrument, ItemAnswer, RatedAnswers, Rating } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';

/** All of an instrument's questions answered as well as can be, but for what is said otherwise. */
export const goodAnswers = (instrument: Instrument, changes: Record<number, ItemAnswer> = {}): RatedAnswers =>
  Object.fromEntries(
    ratingInstruments[instrument].items.map(({ number }) => {
      const best = instrument === 'cdc-cci' && number === 17 ? 'no' : 'yes';
      return [String(number), { answer: changes[number] ?? best, proposed: null, reason: 'Read on paper.' }];
    }),
  );

export const aRating = (changes: Partial<Rating> = {}): Rating => {
  const instrument = changes.instrument ?? 'pemat-p';
  return {
    id: 'a-rating',
    instrument,
    revision: '7',
    raterId: 'one',
    raterName: 'One',
    answers: goodAnswers(instrument),
    at: '2026-11-20T10:00:00.000Z',
    ...changes,
  };
};
