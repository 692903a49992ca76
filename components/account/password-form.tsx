'use client';

import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '@/components/account/account.module.css';
import { contextWordsOf } from '@/lib/domain/account/context-words-of';
import {
  findPasswordProblem,
  shortestAlone,
  shortestWithSecondFactor,
} from '@/lib/domain/account/find-password-problem';
import type { Problem } from '@/lib/domain/problem';

export type PasswordChange = { current: string; wanted: string };

export type PasswordFormProps = {
  person: { email: string; name: string; clinicName: string };
  hasSecondFactor: boolean;
  /** Changes it, or answers with what is wrong. */
  onChange: (change: PasswordChange) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
};

const rules = (shortest: number): string =>
  `At least ${shortest} characters: a few words that come to your mind are good. No capitals, digits or signs are asked for. What others would try first, such as your name or “password”, is refused.`;

/** For choosing another password. What is refused is said beside the field, with the reason. */
export const PasswordForm = ({ person, hasSecondFactor, onChange }: PasswordFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<PasswordChange>({
    mode: 'uncontrolled',
    initialValues: { current: '', wanted: '' },
    validate: {
      current: isNotEmpty('Type your current password'),
      wanted: (password) => findPasswordProblem({ password, hasSecondFactor, contextWords: contextWordsOf(person) }),
    },
    validateInputOnBlur: ['wanted'],
  });

  const submit = async (change: PasswordChange) => {
    setFailure(null);
    const problem = await onChange(change);
    if (problem === null) return form.reset();
    const fields = problem.fields ?? [];
    if (fields.length === 0) setFailure(problem.detail);
    form.setErrors(Object.fromEntries(fields.map(({ field, reason }) => [field, reason])));
    const first = fields[0];
    if (first) form.getInputNode(first.field)?.focus();
  };

  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((change) => submit(change))}>
      <Stack gap="md">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        {/* A password manager asks whose password this is. */}
        <input type="text" autoComplete="username" value={person.email} readOnly hidden />
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          key={form.key('current')}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label="New password"
          description={rules(hasSecondFactor ? shortestWithSecondFactor : shortestAlone)}
          autoComplete="new-password"
          key={form.key('wanted')}
          {...form.getInputProps('wanted')}
        />
        <div>
          <Button type="submit" loading={form.submitting}>
            Change the password
          </Button>
        </div>
      </Stack>
    </form>
  );
};
