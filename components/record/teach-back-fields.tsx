'use client';

import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import { type Learner, learners, learnerWords, type TeachBack } from '@/lib/domain/teach-back/teach-back';
import classes from './record.module.css';

/** What is said beside the result, all of it optional. */
export type TeachBackDetails = Pick<TeachBack, 'learner' | 'words' | 'prompts'>;

/** What to ask; those that were asked can be ticked. */
export const Prompts = ({
  prompts,
  asked,
  onAsked,
}: {
  prompts: readonly TeachBackPrompt[];
  asked: readonly string[];
  onAsked: (asked: string[]) => void;
}) => (
  <Checkbox.Group value={[...asked]} onChange={onAsked} aria-label="Asked">
    <div className={classes.prompts}>
      {prompts.map(({ id, ask }) => (
        <Checkbox key={id} value={id} size="xs" label={`“${ask}”`} classNames={{ label: classes.promptText ?? '' }} />
      ))}
    </div>
  </Checkbox.Group>
);

/** Who was taught, and what they said. */
export const DetailFields = ({
  details,
  onChange,
}: {
  details: TeachBackDetails;
  onChange: (details: TeachBackDetails) => void;
}) => (
  <div className={classes.details}>
    <SegmentedControl
      size="xs"
      aria-label="Who was taught"
      value={details.learner}
      data={learners.map((learner) => ({ value: learner, label: learnerWords[learner] }))}
      onChange={(learner) => onChange({ ...details, learner: learner as Learner })}
    />
    <TextInput
      size="xs"
      className={classes.words ?? ''}
      aria-label="In their words, or what to come back to"
      placeholder="In their words, or what to come back to"
      maxLength={500}
      value={details.words}
      onChange={(event) => onChange({ ...details, words: event.currentTarget.value })}
    />
  </div>
);
