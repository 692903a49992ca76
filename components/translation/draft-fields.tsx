'use client';

import { Textarea, TextInput } from '@mantine/core';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import classes from './translation.module.css';

type Words = { title: string; markdown: string };

type DraftFieldsProps = { language: TargetLanguage; words: Words; onChange: (words: Words) => void };

/** A translation as it is written: the same marks as in the source, in the same places. */
export const DraftFields = ({ language, words, onChange }: DraftFieldsProps) => (
  <div className={classes.side}>
    <TextInput
      label="Title"
      description={`${words.title.length} of 60 characters`}
      maxLength={60}
      lang={language}
      value={words.title}
      onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
    />
    <Textarea
      label="Text"
      description="Keep lists, drawings and {{variables}} as they are in the English."
      autosize
      minRows={6}
      maxLength={12_000}
      lang={language}
      value={words.markdown}
      onChange={(event) => onChange({ ...words, markdown: event.currentTarget.value })}
    />
  </div>
);
