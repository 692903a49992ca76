import { type Instrument, instruments, lowestScore, type Rating, toAnswers } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';

const ratersNeeded = 2;

/** The last rating of each person with each instrument, in the order of when the person first rated. */
export const latestRatings = (ratings: readonly Rating[]): Rating[] => {
  const inTime = ratings.toSorted((one, other) => one.at.localeCompare(other.at));
  return [...new Map(inTime.map((rating) => [`${rating.raterId} ${rating.instrument}`, rating])).values()];
};

/** Those that count: each person's last one, of the content as it is now. */
export const currentRatings = (ratings: readonly Rating[], revision: string): Rating[] =>
  latestRatings(ratings).filter((rating) => rating.revision === revision);

const lowScores = (rating: Rating): string[] =>
  ratingInstruments[rating.instrument].scoresOf(toAnswers(rating.answers)).flatMap(({ name, percent }) => {
    if (percent !== null && percent >= lowestScore) return [];
    const said = percent === null ? 'is not complete' : `is ${Math.floor(percent)}, and ${lowestScore} is the least`;
    return [`${ratingInstruments[rating.instrument].title}: ${name}, rated by ${rating.raterName}, ${said}.`];
  });

const missingRaters = (instrument: Instrument, current: readonly Rating[]): string[] => {
  const raters = new Set(current.filter((rating) => rating.instrument === instrument).map(({ raterId }) => raterId));
  if (raters.size >= ratersNeeded) return [];
  const { title } = ratingInstruments[instrument];
  return [
    raters.size === 0
      ? `${title}: nobody has rated the content as it is now. Two people are needed.`
      : `${title}: one person has rated the content as it is now. A second one is needed.`,
  ];
};

/** What of its ratings keeps a topic from being published: too few raters, or a score below 70? In words; empty when nothing. */
export const findTopicGateProblems = (ratings: readonly Rating[], revision: string): string[] => {
  const current = currentRatings(ratings, revision);
  return [...instruments.flatMap((instrument) => missingRaters(instrument, current)), ...current.flatMap(lowScores)];
};

export type Disagreement = { instrument: Instrument; item: number; answers: { raterName: string; answer: string }[] };

/** Where do raters of the same content answer otherwise? For them to talk about; it stops nothing. */
export const findDisagreements = (ratings: readonly Rating[], revision: string): Disagreement[] => {
  const current = currentRatings(ratings, revision);
  return instruments.flatMap((instrument) => {
    const own = current.filter((rating) => rating.instrument === instrument);
    return ratingInstruments[instrument].items.flatMap(({ number }): Disagreement[] => {
      const answers = own.flatMap(({ raterName, answers: given }) => {
        const answer = given[number]?.answer;
        return answer ? [{ raterName, answer }] : [];
      });
      return new Set(answers.map(({ answer }) => answer)).size > 1 ? [{ instrument, item: number, answers }] : [];
    });
  });
};
