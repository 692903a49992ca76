'use client';

import { Button, Popover, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './text.module.css';

/** Answers what went wrong, in words, or null. */
type ReviewAgain = (reviewBy: string) => Promise<string | null>;

type ReviewAgainControlProps = {
  /** An ISO day: what stands in the field first. */
  suggested: string;
  onReviewAgain: ReviewAgain;
};

const ReviewAgainForm = ({ suggested, onReviewAgain }: ReviewAgainControlProps) => {
  const [reviewBy, setReviewBy] = useState(suggested);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await onReviewAgain(reviewBy));
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.act}>
      <Text size="sm">
        You read it and it still holds. The same text with a new date goes to review, for a second person to agree.
      </Text>
      <TextInput
        label="Next review"
        type="date"
        data-autofocus
        value={reviewBy}
        error={problem}
        onChange={(event) => setReviewBy(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={reviewBy === ''}>
        Give it to review
      </Button>
    </form>
  );
};

/** A text that still holds, with a new review date: given to review without a change of its words. */
export const ReviewAgainControl = (props: ReviewAgainControlProps) => (
  <Popover width={320} position="bottom-end" trapFocus returnFocus>
    <Popover.Target>
      <Button variant="default">Still right</Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="Review again without changes">
      <ReviewAgainForm {...props} />
    </Popover.Dropdown>
  </Popover>
);
