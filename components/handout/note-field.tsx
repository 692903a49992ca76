'use client';

import { Button, Popover, Textarea } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { noteLimit } from '@/lib/domain/handout/choices';

type NoteFieldProps = {
  note: string /** The sheet is in another language than the desk. */;
  isTranslated: boolean;
  onChange: (note: string) => void;
};

/** The clinician's own words to this person; they stand on the sheet as they are typed. */
export const NoteField = ({ note, isTranslated, onChange }: NoteFieldProps) => (
  <Popover position="top-start" width="min(26rem, 92vw)" trapFocus returnFocus>
    <Popover.Target>
      <Button variant="default" leftSection={<IconNote size={16} aria-hidden />}>
        {note === '' ? 'Add a note' : 'Edit the note'}
      </Button>
    </Popover.Target>
    <Popover.Dropdown>
      <Textarea
        label="Your note on the sheet"
        description={`${isTranslated ? 'Printed as you type it: write it in the sheet’s language.' : 'In your own words, such as when to come back.'} ${noteLimit - note.length} characters left.`}
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={noteLimit}
        data-autofocus
        value={note}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Popover.Dropdown>
  </Popover>
);
