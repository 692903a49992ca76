import { lowestScore, type Score } from '@/lib/domain/check/rating';

export const scoreWords = ({ percent }: Score): string =>
  percent === null ? 'not complete' : `${Math.floor(percent)}`;

const isLow = ({ percent }: Score): boolean => percent !== null && percent < lowestScore;

/** "Understanding 88, Acting 100", and in words where it is too low. */
export const ScoreLine = ({ scores }: { scores: readonly Score[] }) =>
  scores.map((score) => (
    <span key={score.name} style={{ display: 'inline-block', marginRight: '1.25rem' }}>
      {score.name} <b>{scoreWords(score)}</b>
      {isLow(score) && ` (${lowestScore} is the least)`}
    </span>
  ));
