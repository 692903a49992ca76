'use client';

import { Alert, Button, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';
import type { Problem } from '@/lib/domain/problem';

export type NewText = { adviceKey: string; section: string; title: string };

type NewTextFormProps = {
  topic: Pick<WritingTopic, 'adviceKeys' | 'sections'>;
  /** Begins the text, or answers with what is wrong. */
  onBegin: (text: NewText) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
};

const fieldErrors = (fields: NonNullable<Problem['fields']>) =>
  Object.fromEntries(fields.map(({ field, reason }) => [field.replace(/^block\./, ''), reason]));

/** What has to be known of a new text before its first word: safety rules hang on its advice. */
export const NewTextForm = ({ topic, onBegin }: NewTextFormProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<NewText>({
    initialValues: { adviceKey: '', section: '', title: '' },
    validate: {
      adviceKey: (key) => (key ? null : 'Choose the advice that it gives.'),
      section: (section) => (section ? null : 'Choose where on the sheet it stands.'),
    },
  });
  const begin = async (text: NewText) => {
    setFailure(null);
    const problem = await onBegin(text);
    if (!problem) return;
    setFailure(problem.detail);
    form.setErrors(fieldErrors(problem.fields ?? []));
  };
  return (
    <form noValidate onSubmit={form.onSubmit(begin)}>
      <Stack gap="md" maw="34rem">
        <Select
          label="Advice"
          description="What it tells the reader to do or to know. Safety rules speak about advice, so they hold for the new text at once"
          placeholder="Find it by its words"
          searchable
          limit={40}
          maxDropdownHeight={320}
          nothingFoundMessage="No advice has these words"
          data={topic.adviceKeys.map(({ key, title }) => ({ value: key, label: `${title} (${key})` }))}
          {...form.getInputProps('adviceKey')}
          value={form.values.adviceKey || null}
          onChange={(key) => form.setFieldValue('adviceKey', key ?? '')}
        />
        <Select
          label="Where it stands"
          placeholder="Choose a section"
          data={topic.sections.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('section')}
          value={form.values.section || null}
          onChange={(section) => form.setFieldValue('section', section ?? '')}
        />
        <TextInput
          label="Title"
          description="It says something on its own, such as: Stretch your calf at bedtime. You can change it while you write"
          maxLength={60}
          {...form.getInputProps('title')}
        />
        {failure !== null && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
        )}
        <div>
          <Button type="submit" size="md" loading={form.submitting}>
            Begin to write
          </Button>
        </div>
      </Stack>
    </form>
  );
};
