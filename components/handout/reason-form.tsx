'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './advice.module.css';

type ReasonFormProps = { title: string; onGive: (reason: string) => void; onCancel: () => void };

/** Advice with a warning goes on only with the clinician's reason, which is kept in the record. */
export const ReasonForm = ({ title, onGive, onCancel }: ReasonFormProps) => {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onGive(reason.trim());
  };
  return (
    <form onSubmit={submit} className={classes.reason} aria-label={`Reason for adding: ${title}`}>
      <TextInput
        label="Why it is right for this person"
        description="Kept in the record. The caution is printed beside the advice."
        maxLength={300}
        value={reason}
        data-autofocus
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Group gap={8}>
        <Button type="submit" size="compact-md" disabled={reason.trim() === ''}>
          Add with caution
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
