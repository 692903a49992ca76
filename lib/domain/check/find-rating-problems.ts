import { type NewRating, type Proposals, toAnswers } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';

type Field = { field: string; reason: string };

/** Why can't this rating be kept: what is not answered, can't be left out, or goes against the software without a reason? */
export const findRatingProblems = ({ instrument, answers }: NewRating, proposals: Proposals): Field[] => {
  const { items, decided } = ratingInstruments[instrument];
  const free = decided(toAnswers(answers));
  const known = new Set(items.map(({ number }) => String(number)));
  const unknown = Object.keys(answers).filter((number) => !known.has(number));
  return [
    ...unknown.map((number) => ({ field: `answers.${number}`, reason: 'There is no such question' })),
    ...items.flatMap(({ number, appliesNotWhen }): Field[] => {
      const field = `answers.${number}`;
      const given = answers[number];
      if (free.has(number)) return [];
      if (!given) return [{ field, reason: 'Not answered' }];
      if (given.answer === 'not-applicable' && appliesNotWhen === null)
        return [{ field, reason: 'This question always applies' }];
      const proposed = proposals[number];
      return proposed && proposed.answer !== given.answer && given.reason.trim() === ''
        ? [{ field, reason: 'Say why you see it otherwise than the software' }]
        : [];
    }),
  ];
};
