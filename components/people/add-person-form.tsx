'use client';

import { Alert, Button, Group, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { RoleField } from '@/components/people/role-field';
import type { NewPerson } from '@/lib/domain/account/person';
import { roles } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import classes from './people.module.css';

type AddPersonFormProps = {
  /** Adds them, or answers with what is wrong. */
  onAdd: (person: NewPerson) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
  onCancel: () => void;
};

type Values = Record<keyof NewPerson, string>;

/** Somebody new: who they are, where their account is, what they may do. */
export const AddPersonForm = ({ onAdd, onCancel }: AddPersonFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<Values>({
    initialValues: { name: '', email: '', jobTitle: '', role: '' },
    validate: {
      name: isNotEmpty('Type the name'),
      email: isNotEmpty('Type the email'),
      jobTitle: isNotEmpty('Type the job title'),
      role: isNotEmpty('Choose a role'),
    },
  });
  const add = async (values: Values) => {
    const role = roles.find((one) => one === values.role);
    if (!role) return;
    setFailure(null);
    const problem = await onAdd({ ...values, role });
    if (!problem) return;
    setFailure(problem.detail);
    form.setErrors(Object.fromEntries((problem.fields ?? []).map(({ field, reason }) => [field, `This ${reason}`])));
  };
  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((values) => add(values))}>
      {failure && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
      )}
      <TextInput label="Name" autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label="Email"
        description="They sign in with it. Nothing is sent there."
        type="email"
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <TextInput
        label="Job title"
        description="As sheets print it: “Made for you by your nurse”"
        autoComplete="off"
        {...form.getInputProps('jobTitle')}
      />
      <RoleField {...form.getInputProps('role')} />
      <Group gap="sm">
        <Button type="submit" loading={form.submitting}>
          Add the person
        </Button>
        <Button variant="subtle" color="gray" disabled={form.submitting} onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
