'use client';

import { Anchor, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { CodeInput } from '@/components/account/code-input';
import { FailureWords } from '@/components/shell/failure-words';

/** By what somebody can show that it is them. */
export type ConfirmWays = { password: boolean; code: boolean; passkey: boolean; provider: string | null };

export type Proof = { password: string } | { code: string };

const labels = { password: 'Use the password instead', code: 'Use the code of the app instead' };

export type ProofFormProps = {
  ways: ConfirmWays;
  /** Tries what was typed; answers with what is wrong. */
  onProof: (proof: Proof) => Promise<string | null>;
  /** Has the browser ask for a passkey; answers with what is wrong. */
  onPasskey: () => Promise<string | null>;
  onCancel: () => void;
};

/** By typing the password or a code, or with a passkey: one of them, as somebody has it. */
export const ProofForm = ({ ways, onProof, onPasskey, onCancel }: ProofFormProps) => {
  const [way, setWay] = useState<'password' | 'code'>(ways.password ? 'password' : 'code');
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [passkeyFailure, setPasskeyFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<'typed' | 'passkey' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const other = way === 'password' ? 'code' : 'password';

  const refuse = (words: string) => {
    setPasskeyFailure(null);
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
    setPasskeyFailure(null);
    setBusy('passkey');
    setPasskeyFailure(await onPasskey());
    setBusy(null);
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
        <FailureWords words={passkeyFailure} />
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
