'use client';

import { Button, Kbd, Text } from '@mantine/core';
import { useState } from 'react';
import type { RecordActs } from '@/components/record/since-issue';
import { DetailFields, Prompts, type TeachBackDetails } from '@/components/record/teach-back-fields';
import { isTaken, usePlainKeys } from '@/components/shell/use-plain-keys';
import { useSingleKeys } from '@/components/shell/use-single-keys';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import {
  type TeachBack,
  type TeachBackResult,
  teachBackResults,
  teachBackResultWords,
} from '@/lib/domain/teach-back/teach-back';
import classes from './record.module.css';

type TeachBackFormProps = Pick<RecordActs, 'onTeachBack'> & {
  /** Those that fit the sheet. */
  prompts: readonly TeachBackPrompt[];
  /** The teach-back that this one sets right; null for a new one. */
  corrects: TeachBack | null;
  /** Where the keys 1 to 5 work: anywhere on the page, or only in here, where a page holds several. */
  keysWork: 'on-the-page' | 'in-here';
  onDone: () => void;
  /** Leaves without recording; not offered where just going on does the same. */
  onCancel: (() => void) | null;
};

const titleOf = (corrects: TeachBack | null): string =>
  corrects
    ? `Correct “${teachBackResultWords[corrects.result].toLowerCase()}”: how did it go?`
    : 'Teach-back: ask them to say it back';

/** How a teach-back went, in one tap. */
export const TeachBackForm = (props: TeachBackFormProps) => {
  const { prompts, corrects, keysWork, onTeachBack, onDone, onCancel } = props;
  const [details, setDetails] = useState<TeachBackDetails>({
    learner: corrects?.learner ?? 'patient',
    words: corrects?.words ?? '',
    prompts: corrects?.prompts ?? [],
  });
  const [keysOn] = useSingleKeys();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const record = async (result: TeachBackResult) => {
    if (busy) return;
    setBusy(true);
    const wrong = await onTeachBack({ ...details, result, corrects: corrects?.id ?? null });
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) onDone();
  };
  const press = (key: string) => {
    const result = /^[1-9]$/.test(key) ? teachBackResults[Number(key) - 1] : undefined;
    if (result) void record(result);
  };
  usePlainKeys(keysWork === 'on-the-page' ? press : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat what the buttons do.
    <div
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
        if (keysOn && keysWork === 'in-here' && !isTaken(event.nativeEvent)) press(event.key);
      }}
    >
      <Text size="sm" fw={600} component="h2">
        {titleOf(corrects)}
      </Text>
      {prompts.length > 0 && (
        <Prompts
          prompts={prompts}
          asked={details.prompts}
          onAsked={(asked) => setDetails({ ...details, prompts: asked })}
        />
      )}
      <DetailFields details={details} onChange={setDetails} />
      <fieldset className={classes.results} aria-label="How it went">
        {teachBackResults.map((result, index) => (
          <Button
            key={result}
            size="compact-md"
            variant="default"
            leftSection={keysOn && <Kbd size="xs">{index + 1}</Kbd>}
            aria-label={teachBackResultWords[result]}
            aria-keyshortcuts={keysOn ? String(index + 1) : undefined}
            disabled={busy}
            onClick={() => void record(result)}
          >
            {teachBackResultWords[result]}
          </Button>
        ))}
        {onCancel && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </fieldset>
      {problem !== null && (
        <Text size="sm" role="alert" className={classes.stop ?? ''}>
          {problem}
        </Text>
      )}
    </div>
  );
};
