'use client';

import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NewUsual, UsualSet } from '@/lib/domain/usual/usual';
import classes from './usual.module.css';

export type KeepUsualProps = {
  /** What the sheet's choices amount to, to be kept. */
  current: UsualSet;
  /** May this person keep and remove sets for the whole clinic? */
  mayShare: boolean;
  /** Answers with what to tell when it did not go well. */
  onKeep: (usual: NewUsual) => Promise<string | null>;
};

const isEmpty = ({ added, removed, order }: UsualSet): boolean => added.length + removed.length + order.length === 0;

const countWords = ({ added, removed }: UsualSet): string => `${added.length} added, ${removed.length} left out`;

/** Keeps what was changed on this sheet as a usual set. No reason and nothing of this person goes with it. */
export const KeepUsualForm = ({ current, mayShare, onKeep }: KeepUsualProps) => {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState('');
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setBusy(true);
    const problem = await onKeep({ name: name.trim(), shared, set: current });
    setBusy(false);
    setAnswer(problem ?? `Saved: ${name.trim()}`);
    if (problem === null) setName('');
  };
  if (isEmpty(current))
    return (
      <Text size="xs" c="dimmed" className={classes.keep ?? ''}>
        To save a set, add, leave out or move advice on this sheet first.
      </Text>
    );
  return (
    <form className={classes.keep} onSubmit={(event) => void keep(event)}>
      <TextInput
        label="Save as my usual"
        description={`${countWords(current)}. Reasons are not saved.`}
        placeholder="Its name"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {mayShare && (
        <Checkbox
          size="sm"
          label="For the whole clinic"
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
      <div className={classes.keepFoot}>
        <Button type="submit" size="compact-md" disabled={name.trim() === ''} loading={busy}>
          Save
        </Button>
        <Text size="sm" role="status">
          {answer}
        </Text>
      </div>
    </form>
  );
};
