'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureWords } from '@/components/shell/failure-words';
import { Moment } from '@/components/shell/moment';

/** A passkey that opens the account; moments are ISO. */
export type PasskeyLine = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

type PasskeyListedProps = {
  passkey: PasskeyLine;
  /** Answers with what is wrong. */
  onRemove: (id: string) => Promise<string | null>;
};

type RemovalProps = PasskeyListedProps & { onCancel: () => void };

const Removal = ({ passkey, onRemove, onCancel }: RemovalProps) => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    const words = await onRemove(passkey.id);
    if (words === null) return;
    setBusy(false);
    setFailure(words);
  };
  return (
    <Stack gap="sm">
      <Text>
        <b>{passkey.name}</b> will open your account no more. It can’t be brought back, only added anew.
      </Text>
      <FailureWords words={failure} />
      <Group gap="sm">
        <Button color="red.9" autoFocus loading={busy} onClick={() => void remove()}>
          Remove the passkey
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
          Keep it
        </Button>
      </Group>
    </Stack>
  );
};

/** One passkey of the list, and the question before it is removed. */
export const PasskeyListed = ({ passkey, onRemove }: PasskeyListedProps) => {
  const [step, setStep] = useState<'listed' | 'asked' | 'kept'>('listed');
  const { name, createdAt, lastUsedAt } = passkey;
  if (step === 'asked')
    return (
      <li>
        <Removal passkey={passkey} onRemove={onRemove} onCancel={() => setStep('kept')} />
      </li>
    );
  return (
    <li>
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          Added <Moment at={createdAt} as="day" />,{' '}
          {lastUsedAt === null ? (
            'not used yet'
          ) : (
            <>
              last used <Moment at={lastUsedAt} as="brief" />
            </>
          )}
        </Text>
      </div>
      <Button
        size="compact-md"
        variant="default"
        aria-label={`Remove ${name}`}
        autoFocus={step === 'kept'}
        onClick={() => setStep('asked')}
      >
        Remove
      </Button>
    </li>
  );
};
