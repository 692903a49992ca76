'use client';

import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { CodeInput } from '@/components/account/code-input';
import type { SignInAnswer } from '@/components/shell/sign-in-answer';

type SignInCodeProps = { email: string; onCode: (code: string) => Promise<SignInAnswer>; onBack: () => void };

const missing = { app: 'Type the six digits that your app shows', recovery: 'Type one of your recovery codes' };

/** The second step: the code that goes with a password which was right. */
export const SignInCode = ({ email, onCode, onBack }: SignInCodeProps) => {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const turnTo = (next: 'app' | 'recovery') => {
    setKind(next);
    setCode('');
    setFailure(null);
    field.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') {
      setFailure(missing[kind]);
      field.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const answer = await onCode(code);
    setBusy(false);
    if (answer.kind === 'signed-in') return;
    setFailure(answer.kind === 'refused' ? answer.words : missing[kind]);
    setCode('');
    field.current?.focus();
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <Text>
          The password for <b>{email}</b> is right. Now the code of your second factor.
        </Text>
        <CodeInput
          ref={field}
          kind={kind}
          description={
            kind === 'app'
              ? 'From your authenticator app. It changes every 30 seconds.'
              : 'One of those that you kept. It can be used once.'
          }
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          Sign in
        </Button>
        <Group justify="space-between" gap="sm">
          <Anchor component="button" type="button" onClick={() => turnTo(kind === 'app' ? 'recovery' : 'app')}>
            {kind === 'app' ? 'Use a recovery code instead' : 'Use the code of the app'}
          </Anchor>
          <Anchor component="button" type="button" onClick={onBack}>
            Somebody else
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
};
