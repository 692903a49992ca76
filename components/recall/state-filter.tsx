'use client';

import { UnstyledButton } from '@mantine/core';
import { type ContactState, contactStates, contactStateWords, type RecallCounts } from '@/lib/domain/recall/recall';
import classes from './call-list.module.css';

type StateFilterProps = {
  counts: RecallCounts;
  state: ContactState | null;
  onState: (state: ContactState | null) => void;
};

/** How many are in each state of contact; choosing one lists only them. */
export const StateFilter = ({ counts, state, onState }: StateFilterProps) => (
  <fieldset aria-label="Show" className={classes.filter}>
    {[null, ...contactStates].map((each) => (
      <UnstyledButton key={each ?? 'everyone'} aria-pressed={state === each} onClick={() => onState(each)}>
        {each === null ? 'Everyone' : contactStateWords[each]}{' '}
        <b>{each === null ? counts.patients : counts.byState[each]}</b>
      </UnstyledButton>
    ))}
  </fieldset>
);
