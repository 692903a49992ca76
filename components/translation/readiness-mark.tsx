import { IconCircleCheck, IconCircleDashed, IconHourglass, IconRefreshAlert } from '@tabler/icons-react';
import type { Readiness } from '@/lib/domain/content/translation';
import classes from './translation.module.css';

const marks: Record<Readiness, { words: string; Icon: typeof IconHourglass }> = {
  ready: { words: 'Can be printed', Icon: IconCircleCheck },
  unreviewed: { words: 'Not reviewed', Icon: IconHourglass },
  stale: { words: 'English changed', Icon: IconRefreshAlert },
  missing: { words: 'Missing', Icon: IconCircleDashed },
};

/** May it be printed, and why not, in a word, a sign and a colour. */
export const ReadinessMark = ({ readiness }: { readiness: Readiness }) => {
  const { words, Icon } = marks[readiness];
  return (
    <span className={classes.mark} data-readiness={readiness}>
      <Icon size={15} aria-hidden />
      {words}
    </span>
  );
};
