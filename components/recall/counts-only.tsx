import { Text } from '@mantine/core';
import { contactStates, contactStateWords, type RecallCounts } from '@/lib/domain/recall/recall';
import classes from './recall.module.css';

/** For a role that sees how many and not who. */
export const CountsOnly = ({ counts }: { counts: RecallCounts }) => (
  <>
    <dl className={classes.counts}>
      {contactStates.map((state) => (
        <div key={state}>
          <Text component="dt" size="sm" c="dimmed">
            {contactStateWords[state]}
          </Text>
          <dd>{counts.byState[state]}</dd>
        </div>
      ))}
    </dl>
    <Text mt="sm" maw="36rem">
      Your role sees how many there are, not who they are. A clinician or an administrator contacts them from this page.
    </Text>
  </>
);
