'use client';

import { Alert, Button, Group, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { RoleField } from '@/components/people/role-field';
import type { Person, PersonChange } from '@/lib/domain/account/person';
import { roles } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import classes from './people.module.css';

type ChangePersonFormProps = {
  person: Person;
  isOneself: boolean;
  /** Makes the change, or answers with what is wrong. */
  onChange: (change: PersonChange) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
  onCancel: () => void;
};

/** What somebody may do here, and what sheets call them. */
export const ChangePersonForm = ({ person, isOneself, onChange, onCancel }: ChangePersonFormProps) => {
  const was = { role: person.role, jobTitle: person.jobTitle };
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<{ role: string; jobTitle: string }>({
    initialValues: was,
    validate: { jobTitle: isNotEmpty('Type the job title') },
  });
  const save = async (values: { role: string; jobTitle: string }) => {
    setFailure(null);
    const role = roles.find((one) => one === values.role) ?? person.role;
    const problem = await onChange({ was, role, jobTitle: values.jobTitle });
    if (!problem) return;
    setFailure(problem.detail);
    form.setErrors(Object.fromEntries((problem.fields ?? []).map(({ field, reason }) => [field, `This ${reason}`])));
  };
  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((values) => save(values))}>
      {failure && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
      )}
      <TextInput
        label="Job title"
        description="As sheets print it. Those that were issued keep what they say."
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('jobTitle')}
      />
      <RoleField
        fixedBecause={isOneself ? 'Another administrator can change your role.' : null}
        {...form.getInputProps('role')}
      />
      <Group gap="sm">
        <Button type="submit" loading={form.submitting}>
          Save
        </Button>
        <Button variant="subtle" color="gray" disabled={form.submitting} onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
