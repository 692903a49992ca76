'use client';

import { Button, Collapse, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { FactNames } from '@/components/profile/fact-names';
import classes from './profile.module.css';

type AnsweredListProps = {
  absent: readonly string[];
  unsure: readonly string[];
  names: FactNames;
  onAskAgain: (fact: string) => void;
};

const summary = (absent: number, unsure: number): string =>
  [...(absent > 0 ? [`${absent} asked and not present`] : []), ...(unsure > 0 ? [`${unsure} not known`] : [])].join(
    ', ',
  );

/** What was asked and answered with no or don't know; each can be asked again. */
export const AnsweredList = ({ absent, unsure, names, onAskAgain }: AnsweredListProps) => {
  const [open, setOpen] = useState(false);
  if (absent.length + unsure.length === 0) return null;
  const rows = [
    ...absent.map((fact) => [fact, 'Not present'] as const),
    ...unsure.map((fact) => [fact, 'Not known'] as const),
  ];
  return (
    <section aria-label="Answered questions">
      <UnstyledButton className={classes.disclose} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        <Text size="sm">{summary(absent.length, unsure.length)}</Text>
      </UnstyledButton>
      <Collapse expanded={open}>
        <ul className={classes.questionList}>
          {rows.map(([fact, answer]) => (
            <li key={fact}>
              <Text size="sm">
                {names(fact)}
                <Text span size="xs" c="dimmed">{` ${answer}`}</Text>
              </Text>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Ask again: ${names(fact)}`}
                onClick={() => onAskAgain(fact)}
              >
                Ask again
              </Button>
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
};
