'use client';

import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContactEntry, RowMark } from '@/components/recall/call-list-state';
import type { ContactState } from '@/lib/domain/recall/recall';
import classes from './call-list.module.css';

type ContactButtonsProps = {
  name: string;
  mark: RowMark | undefined;
  onRecord: (entry: ContactEntry) => void;
  onUndo: (before: ContactEntry) => void;
};

const outcomes: readonly { state: ContactState; label: string }[] = [
  { state: 'reached', label: 'Reached' },
  { state: 'no-answer', label: 'No answer' },
  { state: 'not-needed', label: 'Not needed' },
];

const mostWords = 300;

/** How a call went, in one tap; words are typed first where they are needed. */
export const ContactButtons = ({ name, mark, onRecord, onUndo }: ContactButtonsProps) => {
  const [words, setWords] = useState<string | null>(null);
  const record = (state: ContactState) => {
    onRecord({ state, words: (words ?? '').trim() });
    setWords(null);
  };
  const before = mark?.before;
  return (
    <div className={classes.contact}>
      {words !== null && (
        <TextInput
          size="xs"
          aria-label={`Words on the contact with ${name}`}
          placeholder="What was said, then how it went"
          maxLength={mostWords}
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setWords(null)}
        />
      )}
      <div className={classes.outcomes}>
        {outcomes.map(({ state, label }) => (
          <Button
            key={state}
            size="compact-sm"
            variant="default"
            aria-label={`${label}: ${name}`}
            onClick={() => record(state)}
          >
            {label}
          </Button>
        ))}
        {words === null && (
          <Button
            size="compact-sm"
            variant="subtle"
            px={6}
            aria-label={`Add words on ${name}`}
            onClick={() => setWords('')}
          >
            Words
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {before && (
          <Text size="sm">
            Recorded.{' '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-label={`Undo: ${name}`}
              onClick={() => onUndo(before)}
            >
              Undo
            </Anchor>
          </Text>
        )}
        {mark?.problem && (
          <Text size="sm" className={classes.problem ?? ''}>
            {mark.problem}
          </Text>
        )}
      </div>
    </div>
  );
};
