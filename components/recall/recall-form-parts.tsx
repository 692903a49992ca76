'use client';

import { Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { RecallFormValues } from '@/components/recall/recall-form-values';
import { type RecallSeverity, recallSeverities, recallSeverityWords } from '@/lib/domain/recall/recall';
import classes from './recall-form.module.css';

type FormPart = { form: UseFormReturnType<RecallFormValues> };

/** Which of the people given it. */
export const FilterFields = ({ form }: FormPart) => (
  <Stack gap="sm">
    <div className={classes.days}>
      <TextInput
        label="Given from"
        description="Empty: from the beginning"
        type="date"
        min="2000-01-01"
        {...form.getInputProps('from')}
      />
      <TextInput
        label="Given to"
        description="Empty: to this day"
        type="date"
        min="2000-01-01"
        {...form.getInputProps('to')}
      />
    </div>
    <Checkbox
      label="Only if it is still their latest sheet"
      description="Leaves out people who were given a newer sheet since"
      {...form.getInputProps('onlyCurrent', { type: 'checkbox' })}
    />
    {form.getValues().target?.target.kind === 'rule' && (
      <Checkbox
        label="Only people known to have what the rule is about"
        description="Leaves out people of whom it was not known when their sheet was issued"
        {...form.getInputProps('onlyKnown', { type: 'checkbox' })}
      />
    )}
  </Stack>
);

const severityMeans: Record<RecallSeverity, string> = {
  information: 'Worth knowing; no harm is expected',
  important: 'To be told within days',
  urgent: 'To be told today; the letter begins “Please act on this letter today.”',
};

/** How grave it is, and why, for those who will make the calls. */
export const GravityFields = ({ form }: FormPart) => (
  <Stack gap="md">
    <Radio.Group label="How grave it is" errorProps={{ mt: 8 }} {...form.getInputProps('severity')}>
      <Stack gap={8} mt={6}>
        {recallSeverities.map((severity) => (
          <Radio
            key={severity}
            value={severity}
            label={recallSeverityWords[severity]}
            description={severityMeans[severity]}
          />
        ))}
      </Stack>
    </Radio.Group>
    <Textarea
      label="Why"
      description="For your colleagues, who will be asked. It stands in the record, not in the letter."
      autosize
      minRows={2}
      maxLength={500}
      {...form.getInputProps('reason')}
    />
  </Stack>
);

/** The clinic's own words in the letter, and what needs no words because it stands there anyway. */
export const LetterField = ({ form }: FormPart) => (
  <div>
    <Text size="sm" mb="sm" id="letter-says">
      The letter already says on which day we gave the sheet, that this advice on it has changed, and whom to call.
      Write what changed and what to do now. Everyone gets the same words, so nothing about one person’s health belongs
      here.
    </Text>
    <Textarea
      label="What changed and what to do now"
      description="Each line becomes a paragraph"
      autosize
      minRows={4}
      maxLength={2000}
      {...form.getInputProps('letter')}
    />
  </div>
);
