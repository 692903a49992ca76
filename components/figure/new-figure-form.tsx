'use client';

import { Alert, Button, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { PictureField, type PictureState } from '@/components/figure/picture-field';
import { PrintedSizes } from '@/components/figure/printed-sizes';
import type { NewFigure } from '@/lib/domain/content/new-figure';
import type { Picture } from '@/lib/domain/content/picture';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';
import classes from './figure.module.css';

type Failure = Pick<Problem, 'detail' | 'fields'>;

type Words = Omit<NewFigure, 'sha256'>;

type NewFigureFormProps = {
  adviceKeys: readonly { key: string; title: string }[];
  /** Keeps the file; `onProgress` is told how much of it has gone, in percent. */
  onUpload: (file: File, onProgress: (percent: number) => void) => Promise<Result<Picture, Failure>>;
  /** Makes the picture a figure, or answers with what is wrong. */
  onAdd: (figure: NewFigure) => Promise<Failure | null>;
};

const noPicture = 'Choose the picture first.';

/** A picture and the words that go with it. */
export const NewFigureForm = ({ adviceKeys, onUpload, onAdd }: NewFigureFormProps) => {
  const [picture, setPicture] = useState<PictureState>({ kind: 'none' });
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<Words>({
    initialValues: { alt: '', caption: '', adviceKeys: [] },
    validate: {
      alt: (alt) => (alt.trim() ? null : 'Say what it shows.'),
      caption: (caption) => (caption.trim() ? null : 'Say what is printed under it.'),
      adviceKeys: (keys) => (keys.length > 0 ? null : 'Choose at least one.'),
    },
  });
  const upload = async (file: File) => {
    setPicture({ kind: 'uploading', name: file.name, percent: 0 });
    const kept = await onUpload(file, (percent) => setPicture({ kind: 'uploading', name: file.name, percent }));
    setPicture(
      kept.ok
        ? { kind: 'there', name: file.name, picture: kept.value }
        : { kind: 'wrong', reason: kept.problem.detail },
    );
  };
  const add = async (words: Words) => {
    setFailure(null);
    if (picture.kind !== 'there') return setPicture({ kind: 'wrong', reason: noPicture });
    const problem = await onAdd({ ...words, sha256: picture.picture.sha256 });
    if (!problem) return;
    setFailure(problem.detail);
    const ofPicture = problem.fields?.find(({ field }) => field === 'sha256');
    if (ofPicture) setPicture({ kind: 'wrong', reason: ofPicture.reason });
    form.setErrors(
      Object.fromEntries((problem.fields ?? []).map(({ field, reason }) => [field.split('.')[0], reason])),
    );
  };
  return (
    <div className={classes.adding}>
      <form
        noValidate
        onSubmit={form.onSubmit(add, () => picture.kind === 'none' && setPicture({ kind: 'wrong', reason: noPicture }))}
      >
        <Stack gap="md">
          <PictureField state={picture} onFile={upload} />
          <Textarea
            label="What it shows"
            description="Said to whoever can’t see it. One sentence, such as: A person leans on a wall, one leg stretched out behind"
            autosize
            minRows={2}
            maxLength={300}
            {...form.getInputProps('alt')}
            onChange={(event) => form.setFieldValue('alt', event.currentTarget.value.replaceAll('\n', ' '))}
          />
          <TextInput
            label="Caption"
            description="Printed under it, at most 80 characters. Such as: Keep your heel down"
            maxLength={80}
            {...form.getInputProps('caption')}
          />
          <MultiSelect
            label="Advice that it is for"
            description="It comes first when a text of this advice is given a drawing"
            placeholder={form.values.adviceKeys.length === 0 ? 'Find it by its words' : ''}
            searchable
            limit={40}
            maxDropdownHeight={320}
            nothingFoundMessage="No advice has these words"
            data={adviceKeys.map(({ key, title }) => ({ value: key, label: title }))}
            {...form.getInputProps('adviceKeys')}
          />
          {failure !== null && (
            <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={failure} />
          )}
          <div>
            <Button type="submit" size="md" loading={form.submitting}>
              Add to the figures
            </Button>
          </div>
        </Stack>
      </form>
      {picture.kind === 'there' && (
        <PrintedSizes picture={picture.picture} alt={form.values.alt} caption={form.values.caption} />
      )}
    </div>
  );
};
