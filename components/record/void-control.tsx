'use client';

import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RecordActs } from '@/components/record/since-issue';
import { type VoidReason, voidReasons, voidReasonWords } from '@/lib/domain/handout/handout-void';
import classes from './record.module.css';

type VoidControlProps = Pick<RecordActs, 'onVoid'> & {
  /** Which sheet, where several are listed: "Leg cramps, 3 May 2026". */
  of?: string;
};

const OtherReason = ({ busy, onGive }: { busy: boolean; onGive: (words: string) => void }) => {
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onGive(words.trim());
  };
  return (
    <form onSubmit={submit} className={classes.otherReason}>
      <TextInput
        label="What is wrong with it"
        maxLength={300}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" color="red.9" disabled={words.trim() === ''} loading={busy}>
        Void it
      </Button>
    </form>
  );
};

const Reasons = ({ onVoid, onDone }: Pick<RecordActs, 'onVoid'> & { onDone: () => void }) => {
  const [isOther, setIsOther] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const give = async (reason: VoidReason, words: string) => {
    setBusy(true);
    const wrong = await onVoid({ reason, words });
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) onDone();
  };
  return (
    <Stack gap={8}>
      <Text size="sm" fw={600}>
        Why is this sheet wrong?
      </Text>
      <Text size="sm" c="dimmed">
        It stays in the record, marked as voided. This can’t be undone.
      </Text>
      {voidReasons.map((reason) => (
        <Button
          key={reason}
          variant="default"
          justify="flex-start"
          disabled={busy}
          {...(reason === 'other' && { 'aria-expanded': isOther })}
          onClick={() => (reason === 'other' ? setIsOther(true) : void give(reason, ''))}
        >
          {voidReasonWords[reason]}
        </Button>
      ))}
      {isOther && <OtherReason busy={busy} onGive={(words) => void give('other', words)} />}
      {problem !== null && (
        <Text size="sm" role="alert" className={classes.stop ?? ''}>
          {problem}
        </Text>
      )}
    </Stack>
  );
};

/** Declares a sheet wrong in two taps: Void, and the reason. */
export const VoidControl = ({ onVoid, of }: VoidControlProps) => {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.stop ?? ''}
          onClick={() => setOpened(!opened)}
          {...(of !== undefined && { 'aria-label': `Void: ${of}` })}
        >
          Void
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Void this sheet">
        <Reasons onVoid={onVoid} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};
