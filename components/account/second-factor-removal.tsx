'use client';

import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import classes from '@/components/account/account.module.css';

type SecondFactorRemovalProps = {
  hasPassword: boolean;
  /** Takes it off; answers with what is wrong. */
  onRemove: (password: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks for the password, which has to do alone from then on. */
export const SecondFactorRemoval = ({ hasPassword, onRemove, onCancel }: SecondFactorRemovalProps) => {
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const words = hasPassword && password === '' ? 'Type your password' : await onRemove(password);
    setBusy(false);
    if (words === null) return;
    setFailure(words);
    setPassword('');
    field.current?.focus();
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>
          From then on {hasPassword ? 'your password alone opens' : 'your identity provider alone opens'} the account,
          and the recovery codes are over.
        </Text>
        {hasPassword ? (
          <PasswordInput
            ref={field}
            label="Password"
            className={classes.form ?? ''}
            autoComplete="current-password"
            autoFocus
            value={password}
            error={failure}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : (
          failure && <Text role="alert">{failure}</Text>
        )}
        <Group gap="sm">
          <Button type="submit" color="red.9" loading={busy}>
            Take the second factor off
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
            Keep it
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
