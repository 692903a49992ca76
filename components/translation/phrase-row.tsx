'use client';

import { Button, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { madeByWords } from '@/components/translation/made-by-words';
import { ReadinessMark } from '@/components/translation/readiness-mark';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { PhraseEntry } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

/** Answers what went wrong, or null. */
export type PhraseActs = {
  onSave: (phrase: PhraseEntry, text: string) => Promise<string | null>;
  onApprove: (phrase: PhraseEntry) => Promise<string | null>;
};

type PhraseRowProps = PhraseActs & {
  phrase: PhraseEntry;
  language: TargetLanguage;
  mayWrite: boolean;
  approveRef: (button: HTMLButtonElement | null) => void;
};

type EditFormProps = {
  phrase: PhraseEntry;
  language: TargetLanguage;
  busy: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
};

const EditForm = ({ phrase, language, busy, onSave, onCancel }: EditFormProps) => {
  const [text, setText] = useState(phrase.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSave(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter') submit(event);
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form onSubmit={submit} className={classes.phrase}>
      <Textarea
        aria-label={`Translation of “${phrase.source}”`}
        description="Enter saves, Escape leaves it as it was."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        autoFocus
        maxLength={600}
        lang={language}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
      />
      <div className={classes.acts}>
        <Button type="submit" size="xs" loading={busy} disabled={text.trim() === ''}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

const standing = ({ madeBy, reviewerName, readiness }: PhraseEntry): string | null => {
  if (madeBy === null) return null;
  if (readiness === 'ready') return reviewerName ? `Approved by ${reviewerName}.` : 'Approved.';
  return reviewerName ? `Approved by ${reviewerName}, in a demo clinic only.` : madeByWords(madeBy, []);
};

/** A phrase, its translation that can be changed in place, and whether it can be printed. */
export const PhraseRow = ({ phrase, language, mayWrite, approveRef, onSave, onApprove }: PhraseRowProps) => {
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (act: () => Promise<string | null>) => {
    setBusy(true);
    const wrong = await act();
    setBusy(false);
    setFailure(wrong);
    if (wrong === null) setEditing(false);
  };
  return (
    <li>
      <span className={classes.source}>{phrase.source}</span>
      {editing ? (
        <EditForm
          phrase={phrase}
          language={language}
          busy={busy}
          onSave={(text) => void run(() => onSave(phrase, text))}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={classes.phrase}>
          <span lang={language}>{phrase.text}</span>
          {phrase.problems.length > 0 && (
            <Text size="sm" c="var(--desk-caution)">
              Look at this again: {phrase.problems.join('. ')}.
            </Text>
          )}
          <div className={classes.acts}>
            {phrase.mayReview && (
              <Button
                size="compact-sm"
                variant="light"
                loading={busy}
                ref={approveRef}
                aria-label={`Approve “${phrase.source}”`}
                onClick={() => void run(() => onApprove(phrase))}
              >
                Approve
              </Button>
            )}
            {mayWrite && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${phrase.id === null ? 'Translate' : 'Change'} “${phrase.source}”`}
                onClick={() => setEditing(true)}
              >
                {phrase.id === null ? 'Translate' : 'Change'}
              </Button>
            )}
          </div>
          {failure && (
            <Text size="sm" c="var(--desk-stop)" role="alert">
              {failure}
            </Text>
          )}
        </div>
      )}
      <span className={classes.standing}>
        <ReadinessMark readiness={phrase.readiness} />
        <Text span size="sm" c="dimmed">
          {standing(phrase)}
        </Text>
      </span>
    </li>
  );
};
