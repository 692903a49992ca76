import { Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PatientFormValues } from '@/components/patient/patient-form-values';
import classes from './patient.module.css';

/** Where a recall reaches this person. */
export const PatientContactFields = ({ form }: { form: UseFormReturnType<PatientFormValues> }) => (
  <section>
    <Title order={2} mb="xs">
      How to reach this person
    </Title>
    <div className={classes.formGrid}>
      <TextInput
        label="Phone"
        description="For a recall’s call list. May be left empty."
        type="tel"
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
      <Textarea
        label="Address"
        description="For a recall’s letters, at most five lines. May be left empty."
        autoComplete="off"
        autosize
        minRows={3}
        maxRows={5}
        {...form.getInputProps('address')}
      />
    </div>
  </section>
);
