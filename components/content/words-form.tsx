'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

type WordsFormProps = {
  label: string;
  description?: string;
  /** Of the form itself, where its field does not say enough. */
  name?: string;
  limit: number;
  /** Said when nothing was written. */
  missing: string;
  /** On the button that gives the words on. */
  action: string;
  /** Stands between the field and the buttons. */
  children?: ReactNode;
  /** Answers what went wrong, in words; null when nothing did. */
  onGive: (words: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks for words without which a step is not taken: what is to be done, or why. Escape leaves it. */
export const WordsForm = (props: WordsFormProps) => {
  const { label, description, name, limit, missing, action, children, onGive, onCancel } = props;
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return setFailure(missing);
    setBusy(true);
    const problem = await onGive(words.trim());
    setBusy(false);
    setFailure(problem);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={name}>
      <Textarea
        label={label}
        description={description}
        autosize
        autoFocus
        minRows={2}
        maxLength={limit}
        error={failure}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      {children}
      <Group mt="sm" gap="xs">
        <Button type="submit" loading={busy}>
          {action}
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
