'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import classes from '@/components/account/account.module.css';
import { CodeInput } from '@/components/account/code-input';
import { QrCode } from '@/components/handout/sheet/qr-code';

/** The key that an app and the server share, as text and as the address that apps read from a picture. */
export type SharedKey = { secret: string; address: string };

type SecondFactorSetUpProps = {
  sharedKey: SharedKey;
  /** Tries the first code; answers with what is wrong. */
  onCode: (code: string) => Promise<string | null>;
  onCancel: () => void;
};

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The key to take into an app, and the first code to show that it got there. */
export const SecondFactorSetUp = ({ sharedKey, onCode, onCancel }: SecondFactorSetUpProps) => {
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const words = code.trim() === '' ? 'Type the six digits that the app shows' : await onCode(code);
    setBusy(false);
    if (words === null) return;
    setFailure(words);
    setCode('');
    field.current?.focus();
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <div className={classes.setUp}>
          <div className={classes.qr}>
            <QrCode address={sharedKey.address} label="QR code with the key that stands beside it" />
          </div>
          <Stack gap="xs">
            <Text>Scan this with an authenticator app on your phone, or type the key into it:</Text>
            <Text className={classes.key ?? ''}>{inFours(sharedKey.secret)}</Text>
            <Text size="sm" c="dimmed">
              Nobody else may see it. From then on the app shows a new code every 30 seconds.
            </Text>
          </Stack>
        </div>
        <CodeInput
          ref={field}
          kind="app"
          className={classes.form ?? ''}
          description="The one that the app shows now"
          autoFocus
          value={code}
          error={failure}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            Use this from now on
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
