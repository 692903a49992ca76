'use client';

import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { CodeInput } from '@/components/account/code-input';

/** By what somebody can show that it is them. */
export type ConfirmWays = { password: boolean; code: boolean; passkey: boolean; provider: string | null };

export type Proof = { password: string } | { code: string };

type ConfirmDialogProps = {
  opened: boolean;
  /** Null until it is known. */
  ways: ConfirmWays | null;
  providerHref: string;
  /** Tries what was typed; answers with what is wrong. */
  onProof: (proof: Proof) => Promise<string | null>;
  /** Has the browser ask for a passkey; answers with what is wrong. */
  onPasskey: () => Promise<string | null>;
  onCancel: () => void;
};

const labels = { password: 'Use the password instead', code: 'Use the code of the app instead' };

type ProofFormProps = Pick<ConfirmDialogProps, 'onProof' | 'onPasskey' | 'onCancel'> & { ways: ConfirmWays };

const ProofForm = ({ ways, onProof, onPasskey, onCancel }: ProofFormProps) => {
  const [way, setWay] = useState<'password' | 'code'>(ways.password ? 'password' : 'code');
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<'typed' | 'passkey' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const other = way === 'password' ? 'code' : 'password';

  const refuse = (words: string) => {
    setFailure(words);
    setTyped('');
    field.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    // The form that waits for this one must not be sent as well: in React, what is inside a dialog is still inside the form.
    event.preventDefault();
    event.stopPropagation();
    if (typed.trim() === '') return refuse(way === 'password' ? 'Type your password' : 'Type the six digits');
    setBusy('typed');
    const words = await onProof(way === 'password' ? { password: typed } : { code: typed });
    setBusy(null);
    if (words !== null) refuse(words);
  };
  const showPasskey = async () => {
    setFailure(null);
    setBusy('passkey');
    const words = await onPasskey();
    setBusy(null);
    if (words !== null) refuse(words);
  };
  const shared = { ref: field, value: typed, error: failure, 'data-autofocus': true } as const;
  const type = (text: string) => setTyped(text);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {way === 'password' ? (
          <PasswordInput
            key="password"
            label="Password"
            size="md"
            autoComplete="current-password"
            {...shared}
            onChange={(event) => type(event.currentTarget.value)}
          />
        ) : (
          <CodeInput key="code" kind="app" {...shared} onChange={(event) => type(event.currentTarget.value)} />
        )}
        {ways[other] && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            onClick={() => {
              setWay(other);
              setTyped('');
              setFailure(null);
            }}
          >
            {labels[other]}
          </Anchor>
        )}
        <Group gap="sm">
          <Button type="submit" loading={busy === 'typed'} disabled={busy === 'passkey'}>
            Go on
          </Button>
          {ways.passkey && (
            <Button
              variant="default"
              loading={busy === 'passkey'}
              disabled={busy === 'typed'}
              onClick={() => void showPasskey()}
            >
              Use a passkey
            </Button>
          )}
          <Button variant="subtle" color="gray" disabled={busy !== null} onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Asks again who it is, before something that reaches far; what was begun waits behind it, and nothing of it is lost. */
export const ConfirmDialog = ({ opened, ways, providerHref, onCancel, ...acts }: ConfirmDialogProps) => (
  <Modal
    opened={opened && ways !== null}
    onClose={onCancel}
    title={<b>Show that it is you</b>}
    centered
    zIndex={1000}
    closeButtonProps={{ 'aria-label': 'Cancel' }}
  >
    <Text mb="md">
      This publishes, recalls, takes data out or changes how people sign in. You last showed who you are more than five
      minutes ago.
    </Text>
    {ways && (ways.password || ways.code) ? (
      <ProofForm ways={ways} onCancel={onCancel} {...acts} />
    ) : (
      <Stack gap="md">
        <Text>
          You sign in with {ways?.provider ?? 'your identity provider'}. Go there and come back to this page, then do it
          again: what stands here now is not kept.
        </Text>
        <Group gap="sm">
          <Button component="a" href={providerHref} data-autofocus>
            Go to {ways?.provider ?? 'it'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    )}
  </Modal>
);
