'use client';

import { CloseButton, Loader, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ToldAnswer, ToldAnswerView } from '@/components/record/told-answer';
import { useTextTypedEarly } from '@/components/shell/use-text-typed-early';
import classes from './told.module.css';

type ToldSearchProps = {
  query: string;
  onQuery: (query: string) => void;
  /** The answer to the last query; null before the first. */
  answer: ToldAnswer | null;
  busy: boolean;
  /** What stands under the field while nothing is looked for. */
  children: ReactNode;
};

/** What was this patient told about something? Answers while typing, from every sheet that was given. */
export const ToldSearch = ({ query, onQuery, answer, busy, children }: ToldSearchProps) => {
  const field = useTextTypedEarly(onQuery);
  const isAsked = query.trim() !== '';
  return (
    <>
      <search className={classes.told}>
        <TextInput
          ref={field}
          label="Search what was said"
          placeholder="A word, such as potassium"
          autoComplete="off"
          maxLength={100}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            busy ? (
              <Loader size="xs" aria-label="Searching" />
            ) : (
              isAsked && <CloseButton size="sm" aria-label="Clear" onClick={() => onQuery('')} />
            )
          }
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
        <div aria-live="polite">{answer && <ToldAnswerView answer={answer} />}</div>
      </search>
      <div hidden={answer !== null}>{children}</div>
    </>
  );
};
