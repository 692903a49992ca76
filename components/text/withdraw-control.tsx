'use client';

import { Button, Popover, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './text.module.css';

/** Answers what went wrong, in words, or null. */
type Withdraw = (reason: string) => Promise<string | null>;

const WithdrawForm = ({ onWithdraw }: { onWithdraw: Withdraw }) => {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why, for whoever asks later.');
    setBusy(true);
    setProblem(await onWithdraw(reason.trim()));
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.act}>
      <Text size="sm">
        From the moment you withdraw it, no sheet can be issued with this text, in any clinic. That can’t be undone; a
        new text can take its place.
      </Text>
      <Textarea
        label="Why it is withdrawn"
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" color="red.9" loading={busy}>
        Withdraw it
      </Button>
    </form>
  );
};

/** Takes a text out of use in two clicks and a reason. */
export const WithdrawControl = ({ onWithdraw }: { onWithdraw: Withdraw }) => (
  <Popover width={340} position="bottom-end" trapFocus returnFocus>
    <Popover.Target>
      <Button variant="default" className={classes.stop ?? ''}>
        Withdraw
      </Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="Withdraw this text">
      <WithdrawForm onWithdraw={onWithdraw} />
    </Popover.Dropdown>
  </Popover>
);
