import { Text } from '@mantine/core';
import type { RecallCounts } from '@/lib/domain/recall/recall';
import classes from './recall.module.css';

/** Whom nothing has reached yet counts as open: nobody tried, or nobody answered. */
export const contactedOf = ({ patients, byState }: RecallCounts): number =>
  patients - byState['to-contact'] - byState['no-answer'];

/** "12 of 40 contacted", with a thin bar that says the same. */
export const ContactProgress = ({ counts }: { counts: RecallCounts }) => {
  const contacted = contactedOf(counts);
  if (counts.patients === 0)
    return (
      <Text size="sm" c="dimmed" className={classes.progress ?? ''}>
        Reaches no patient
      </Text>
    );
  return (
    <div className={classes.progress}>
      <Text size="sm">
        {contacted} of {counts.patients} contacted
      </Text>
      <div className={classes.track} aria-hidden>
        <div style={{ width: `${(100 * contacted) / counts.patients}%` }} />
      </div>
    </div>
  );
};

/** Stands where the progress will, of the same height. */
export const ContactProgressAwaited = () => (
  <div className={classes.progress}>
    <Text size="sm" c="dimmed">
      Counting
    </Text>
    <div className={classes.track} aria-hidden />
  </div>
);
