'use client';

import { UnstyledButton } from '@mantine/core';
import classes from './translation.module.css';

type ChoiceFilterProps<Choice extends string> = {
  choices: readonly { value: Choice; words: string; count: number }[];
  chosen: Choice;
  onChoose: (choice: Choice) => void;
};

/** What of a list is shown, with how much there is of each. */
export const ChoiceFilter = <Choice extends string>({ choices, chosen, onChoose }: ChoiceFilterProps<Choice>) => (
  <fieldset aria-label="Show" className={classes.filter}>
    {choices.map(({ value, words, count }) => (
      <UnstyledButton key={value} aria-pressed={chosen === value} onClick={() => onChoose(value)}>
        {words} <b>{count}</b>
      </UnstyledButton>
    ))}
  </fieldset>
);
