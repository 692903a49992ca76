'use client';

import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconAlertCircle, IconKey } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Credentials, SignInAnswer } from '@/components/shell/sign-in-answer';
import { SignInCode } from '@/components/shell/sign-in-code';

export type SignInFormProps = {
  /** Signs in, or answers with what to tell the person. */
  onSignIn: (credentials: Credentials) => Promise<SignInAnswer>;
  /** Signs in with a passkey; null where there are none. */
  onPasskey: (() => Promise<SignInAnswer>) | null;
  /** Where somebody can sign in instead; null when there is no such place. */
  provider: { name: string; href: string } | null;
  /** What went wrong before this page was shown. */
  firstFailure?: string | null;
};

const missing = { email: 'Type your email', password: 'Type your password' };

type Missing = Partial<Record<keyof typeof missing, string>>;

const missingOf = ({ email, password }: Credentials): Missing => ({
  ...(email === '' && { email: missing.email }),
  ...(password === '' && { password: missing.password }),
});

export const SignInForm = ({ onSignIn, onPasskey, provider, firstFailure = null }: SignInFormProps) => {
  const [failure, setFailure] = useState<string | null>(firstFailure);
  const [errors, setErrors] = useState<Missing>({});
  const [busy, setBusy] = useState<'password' | 'passkey' | null>(null);
  const isAlive = useMounted();
  /** Whose password was right, while the code is asked for. */
  const [known, setKnown] = useState<Credentials | null>(null);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  const during = async (way: 'password' | 'passkey', attempt: Promise<SignInAnswer>): Promise<SignInAnswer> => {
    setFailure(null);
    setBusy(way);
    const answer = await attempt;
    setBusy(null);
    if (answer.kind === 'refused') setFailure(answer.words);
    return answer;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // As the fields hold it: what was typed or filled in before the page came to life counts as well. They have no names:
    // a form that is sent before then must carry nothing into an address.
    const credentials = { email: email.current?.value ?? '', password: password.current?.value ?? '' };
    const found = missingOf(credentials);
    setErrors(found);
    setFailure(null);
    if (found.email) return email.current?.focus();
    if (found.password) return password.current?.focus();
    const answer = await during('password', onSignIn(credentials));
    if (answer.kind === 'code-wanted') setKnown(credentials);
  };

  if (known)
    return (
      <SignInCode email={known.email} onCode={(code) => onSignIn({ ...known, code })} onBack={() => setKnown(null)} />
    );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <TextInput
          ref={email}
          label="Email"
          type="email"
          size="md"
          autoComplete="username"
          autoFocus
          error={errors.email}
        />
        <PasswordInput
          ref={password}
          label="Password"
          size="md"
          autoComplete="current-password"
          error={errors.password}
        />
        <Button type="submit" size="md" loading={busy === 'password'} disabled={busy === 'passkey'}>
          Sign in
        </Button>
        {(onPasskey || provider) && <Divider label="or" />}
        {onPasskey && (
          <Button
            variant="default"
            size="md"
            leftSection={<IconKey size={18} aria-hidden />}
            loading={busy === 'passkey'}
            // Only a script can ask for a passkey: a click before it runs would be lost.
            disabled={!isAlive || busy === 'password'}
            onClick={() => {
              setErrors({});
              void during('passkey', onPasskey());
            }}
          >
            Sign in with a passkey
          </Button>
        )}
        {provider && (
          <Button component="a" href={provider.href} variant="default" size="md">
            Sign in with {provider.name}
          </Button>
        )}
      </Stack>
    </form>
  );
};
