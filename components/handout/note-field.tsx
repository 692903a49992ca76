'use client';

import { Textarea } from '@mantine/core';
import { noteLimit } from '@/lib/domain/handout/choices';

type NoteFieldProps = { note: string; onChange: (note: string) => void };

/** The clinician's own words to this person; they stand on the sheet. */
export const NoteField = ({ note, onChange }: NoteFieldProps) => (
  <Textarea
    label="Your note on the sheet"
    description={note === '' ? undefined : `${noteLimit - note.length} characters left`}
    inputWrapperOrder={['label', 'input', 'description']}
    placeholder="In your own words, for example when to come back"
    autosize
    minRows={2}
    maxRows={8}
    maxLength={noteLimit}
    value={note}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
