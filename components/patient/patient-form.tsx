'use client';

import { Alert, Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { PatientContactFields } from '@/components/patient/patient-contact-fields';
import { fieldErrors, type PatientFormValues, toPatientInput } from '@/components/patient/patient-form-values';
import { PatientProfileFields } from '@/components/patient/patient-profile-fields';
import { printSizes } from '@/lib/domain/handout/handout-document';
import type { PatientInput } from '@/lib/domain/patient/patient';
import type { Problem } from '@/lib/domain/problem';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';
import classes from './patient.module.css';

type PatientFormProps = {
  initial: PatientFormValues;
  vocabulary: Vocabulary;
  submitLabel: string;
  /** Saves, or answers with what is wrong. */
  onSave: (patient: PatientInput) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
  onCancel: () => void;
};

const required = (words: string) => (value: string) => (value.trim() === '' ? words : null);

export const PatientForm = ({ initial, vocabulary, submitLabel, onSave, onCancel }: PatientFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<PatientFormValues>({
    initialValues: initial,
    validate: {
      name: required('Type the name'),
      birthDate: required('Give the birth date'),
      recordNumber: required('Type the record number'),
    },
  });

  const save = async (values: PatientFormValues) => {
    setFailure(null);
    const problem = await onSave(toPatientInput(values));
    if (!problem) return;
    setFailure(problem.detail);
    form.setErrors(fieldErrors(problem.fields ?? []));
  };

  return (
    <form noValidate onSubmit={form.onSubmit((values) => save(values))}>
      <Stack gap="xl">
        {failure && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <div className={classes.formGrid}>
          <TextInput label="Name" autoFocus autoComplete="off" {...form.getInputProps('name')} />
          <TextInput label="Record number" autoComplete="off" {...form.getInputProps('recordNumber')} />
          <TextInput label="Birth date" type="date" min="1900-01-01" {...form.getInputProps('birthDate')} />
          <Select
            label="Sex"
            data={[
              { value: 'female', label: 'Female' },
              { value: 'male', label: 'Male' },
              { value: '', label: 'Not said' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('sex')}
          />
        </div>
        <section>
          <Title order={2} mb="xs">
            What matters for advice
          </Title>
          <PatientProfileFields form={form} vocabulary={vocabulary} />
        </section>
        <PatientContactFields form={form} />
        <section>
          <Title order={2} mb="xs">
            How this person reads
          </Title>
          <div className={classes.formGrid}>
            <Select
              label="Language"
              data={[{ value: 'en', label: 'English' }]}
              allowDeselect={false}
              {...form.getInputProps('language')}
            />
            <Select
              label="Print size"
              data={printSizes.map((size) => ({ value: String(size), label: `${size} pt` }))}
              allowDeselect={false}
              {...form.getInputProps('printSize')}
            />
            <Select
              label="Reading level"
              data={[
                { value: 'standard', label: 'Standard, grade 6' },
                { value: 'easier', label: 'Easier: fewer, shorter pieces' },
              ]}
              allowDeselect={false}
              {...form.getInputProps('readingLevel')}
            />
          </div>
        </section>
        <Group>
          <Button type="submit" loading={form.submitting}>
            {submitLabel}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
