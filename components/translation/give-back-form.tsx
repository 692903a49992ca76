'use client';

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './translation.module.css';

type GiveBackFormProps = {
  busy: boolean;
  onGiveBack: (words: string) => void;
  onCancel: () => void;
};

/** What the author is to do before it can be approved. */
export const GiveBackForm = ({ busy, onGiveBack, onCancel }: GiveBackFormProps) => {
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onGiveBack(words.trim());
  };
  return (
    <form onSubmit={submit} className={classes.side}>
      <Textarea
        label="What is to be done"
        autosize
        minRows={2}
        maxLength={1000}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" disabled={words.trim() === ''} loading={busy}>
          Give back
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
