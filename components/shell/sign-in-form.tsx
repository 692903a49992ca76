'use client';

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';

export type Credentials = { email: string; password: string };

type SignInFormProps = {
  /** Signs in, or answers with what to tell the person. */
  onSignIn: (credentials: Credentials) => Promise<string | null>;
};

export const SignInForm = ({ onSignIn }: SignInFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<Credentials>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: isNotEmpty('Type your email'), password: isNotEmpty('Type your password') },
  });

  const submit = async (credentials: Credentials) => {
    setFailure(null);
    setFailure(await onSignIn(credentials));
  };

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
      </Stack>
    </form>
  );
};
