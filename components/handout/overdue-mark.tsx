import { IconClockExclamation } from '@tabler/icons-react';
import { writtenCivilDate } from '@/components/shell/written-date';
import classes from './advice.module.css';

/** That nobody has looked at this text when somebody should have: it is printed, and the clinician decides. */
export const OverdueMark = ({ since }: { since: string }) => (
  <span className={classes.overdue}>
    <IconClockExclamation size={13} aria-hidden /> Review overdue since {writtenCivilDate(since)}
  </span>
);
