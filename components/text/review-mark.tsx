import { IconAlertTriangleFilled, IconClockExclamation } from '@tabler/icons-react';
import { shortCivilDate } from '@/components/shell/written-date';
import { type ReviewState, reviewStateWords } from '@/lib/domain/content/review-date';
import classes from './text-list.module.css';

const tones: Record<ReviewState, 'plain' | 'caution' | 'stop'> = {
  current: 'plain',
  'due-soon': 'plain',
  overdue: 'caution',
  lapsed: 'stop',
};

/** When a text is to be reviewed, and what it means that the day is near or past. */
export const ReviewMark = ({ review, reviewBy }: { review: ReviewState; reviewBy: string }) => (
  <span className={classes.mark} data-tone={tones[review]}>
    {review === 'overdue' && <IconClockExclamation size={14} aria-hidden />}
    {review === 'lapsed' && <IconAlertTriangleFilled size={14} aria-hidden />}
    <span>
      {review !== 'current' && `${reviewStateWords[review]}: `}
      {shortCivilDate(reviewBy)}
    </span>
  </span>
);
