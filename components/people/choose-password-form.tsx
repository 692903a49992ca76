'use client';

import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { longestPassword, shortestAlone, shortestWithSecondFactor } from '@/lib/domain/account/find-password-problem';

/** What is wrong with the password itself, or with everything else. */
export type PasswordRefusal = { field: string } | { page: string };

type ChoosePasswordFormProps = {
  /** False while the page still looks for its link. */
  ready: boolean;
  onChoose: (password: string) => Promise<PasswordRefusal | null>;
};

const countWords = (password: string): string => {
  const count = [...password].length;
  // Room is kept for it, so that the button stays where it is.
  if (count === 0) return '\u00a0';
  return count === 1 ? '1 character so far' : `${count} characters so far`;
};

/** One field that can be shown, instead of two that have to match; pasting and password managers are welcome. */
export const ChoosePasswordForm = ({ ready, onChoose }: ChoosePasswordFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (password) => (password === '' ? 'Type a password' : null) },
  });
  const choose = async ({ password }: { password: string }) => {
    setFailure(null);
    const refusal = await onChoose(password);
    if (!refusal) return;
    if ('field' in refusal) form.setFieldError('password', refusal.field);
    else setFailure(refusal.page);
  };
  const { password } = form.getValues();
  return (
    <form noValidate onSubmit={form.onSubmit((values) => choose(values))}>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <Text>
          {shortestAlone} characters or more; {shortestWithSecondFactor} when you use a second factor. A few words that
          come to your mind are good. It needs no capitals, digits or signs, but it can’t be your name, your email, or
          something that everyone guesses first.
        </Text>
        <PasswordInput
          label="New password"
          description={countWords(password)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="md"
          autoComplete="new-password"
          autoFocus
          maxLength={longestPassword * 4}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={form.submitting} disabled={!ready}>
          Choose this password
        </Button>
      </Stack>
    </form>
  );
};
