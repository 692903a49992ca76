'use client';

import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './recall.module.css';

type CloseRecallFormProps = {
  /** Whom nobody has reached so far. */
  open: number;
  /** Closes the recall, or answers with what to tell. */
  onClose: (words: string) => Promise<string | null>;
};

const mostWords = 500;

/** Says that a recall is done with; nothing can be recorded on it after that. */
export const CloseRecallForm = ({ open, onClose }: CloseRecallFormProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!isOpen)
    return (
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Close the recall
      </Button>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return setProblem('Type how it ended');
    setBusy(true);
    setProblem(await onClose(words.trim()));
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.closing} noValidate>
      <Textarea
        label="How it ended"
        description={`Kept in the record. ${open === 0 ? 'Everyone was contacted.' : `${open} not reached so far.`}`}
        autosize
        minRows={2}
        maxLength={mostWords}
        autoFocus
        value={words}
        error={problem}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Text size="sm">Nothing more can be recorded on a closed recall, and it can’t be opened again.</Text>
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          Close the recall for good
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setIsOpen(false)}>
          Keep it open
        </Button>
      </Group>
    </form>
  );
};
