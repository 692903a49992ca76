'use client';

import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import classes from '@/components/account/account.module.css';
import { deviceWords } from '@/components/account/device-words';
import { FailureWords } from '@/components/shell/failure-words';

type PasskeyAdditionProps = {
  /** Makes it and keeps it; answers with what is wrong. */
  onAdd: (name: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks what the passkey is to be called, before the browser asks the rest. */
export const PasskeyAddition = ({ onAdd, onCancel }: PasskeyAdditionProps) => {
  const [name, setName] = useState(() => deviceWords(navigator.userAgent));
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setMissing(isMissing);
    setFailure(null);
    if (isMissing) return field.current?.focus();
    setBusy(true);
    const words = await onAdd(name);
    if (words === null) return;
    setBusy(false);
    setFailure(words);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          ref={field}
          label="Name of the passkey"
          description="So that you know it again in this list"
          size="md"
          className={classes.form ?? ''}
          maxLength={60}
          autoComplete="off"
          autoFocus
          value={name}
          error={missing && 'Type a name'}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Next the browser asks where to keep it. Your own phone or key is right; a computer that others use is not.
        </Text>
        <FailureWords words={failure} />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            Go on
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
