'use client';

import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Credentials, SignInAnswer } from '@/components/shell/sign-in-answer';
import { SignInCode } from '@/components/shell/sign-in-code';

export type SignInFormProps = {
  /** Signs in, or answers with what to tell the person. */
  onSignIn: (credentials: Credentials) => Promise<SignInAnswer>;
  /** Where somebody can sign in instead; null when there is no such place. */
  provider: { name: string; href: string } | null;
  /** What went wrong before this page was shown. */
  firstFailure?: string | null;
};

export const SignInForm = ({ onSignIn, provider, firstFailure = null }: SignInFormProps) => {
  const [failure, setFailure] = useState<string | null>(firstFailure);
  /** Whose password was right, while the code is asked for. */
  const [known, setKnown] = useState<Credentials | null>(null);
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: isNotEmpty('Type your email'), password: isNotEmpty('Type your password') },
  });

  const submit = async (credentials: Credentials) => {
    setFailure(null);
    const answer = await onSignIn(credentials);
    if (answer.kind === 'code-wanted') setKnown(credentials);
    if (answer.kind === 'refused') setFailure(answer.words);
  };

  if (known)
    return (
      <SignInCode
        email={known.email}
        onCode={(code) => onSignIn({ ...known, code })}
        onBack={() => {
          setKnown(null);
          form.reset();
        }}
      />
    );
  return (
    <form noValidate onSubmit={form.onSubmit((values) => submit(values))}>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <TextInput
          label="Email"
          type="email"
          size="md"
          autoComplete="username"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          size="md"
          autoComplete="current-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={form.submitting}>
          Sign in
        </Button>
        {provider && (
          <>
            <Divider label="or" />
            <Button component="a" href={provider.href} variant="default" size="md">
              Sign in with {provider.name}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
};
