'use client';

import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { WordsForm } from '@/components/content/words-form';
import classes from '@/components/review/review.module.css';
import { useSeconds } from '@/components/review/use-seconds';

/** Answers what went wrong, in words, or null. */
type Act<Given extends unknown[]> = (...given: Given) => Promise<string | null>;

type DecideFormProps = {
  /** Approving it puts it in force; otherwise it goes on to its language review. */
  publishes: boolean;
  /** The reader wrote on it. */
  isMine: boolean;
  onApprove: Act<[]>;
  onReturn: Act<[words: string]>;
};

const ReturnForm = ({
  isMine,
  onReturn,
  onCancel,
}: Pick<DecideFormProps, 'isMine' | 'onReturn'> & { onCancel: () => void }) => (
  <WordsForm
    label={isMine ? 'Why you take it back' : 'What is to be done'}
    description="Kept as a comment on the text"
    limit={1000}
    missing="Write what is to be done."
    action={isMine ? 'Take it back' : 'Give it back'}
    onGive={onReturn}
    onCancel={onCancel}
  />
);

type ApproveAskProps = { publishes: boolean; busy: boolean; onAgree: () => void; onCancel: () => void };

/** Publishing reaches every clinic at once and can't be undone, so it is asked for by what it does. */
const ApproveAsk = ({ publishes, busy, onAgree, onCancel }: ApproveAskProps) => {
  const seconds = useSeconds(busy);
  return (
    <>
      <Text size="sm">
        {publishes
          ? 'From then on it is on the next sheets of every clinic. The text before it stays in the history.'
          : 'You agree with what it says. Next, its language is reviewed; nothing is printed before that.'}
      </Text>
      <Group gap="xs" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
        <Button autoFocus loading={busy} onClick={onAgree}>
          {publishes ? 'Publish it' : 'Give it on'}
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </Group>
      {seconds > 0 && (
        <Text size="sm" role="status">
          Looking at the sheets that it changes, {seconds} s
        </Text>
      )}
    </>
  );
};

/** What whoever reviews a text decides; its author sees why it is not theirs to decide. */
export const DecideForm = ({ publishes, isMine, onApprove, onReturn }: DecideFormProps) => {
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useHotkeys([['mod+Enter', () => !isMine && setAsking('approve')]]);
  const approve = async () => {
    setBusy(true);
    const problem = await onApprove();
    setBusy(false);
    setFailure(problem);
    if (problem !== null) setAsking(null);
  };
  return (
    <section aria-labelledby="decide-title" className={classes.decide}>
      <Title order={2} id="decide-title">
        Your review
      </Title>
      {isMine && (
        <Text size="sm">You wrote on this text, so somebody else approves it. You may take it back to change it.</Text>
      )}
      {failure !== null && (
        <Text size="sm" role="alert" className={classes.stop ?? ''}>
          {failure}
        </Text>
      )}
      {asking === 'approve' && (
        <ApproveAsk publishes={publishes} busy={busy} onAgree={() => void approve()} onCancel={() => setAsking(null)} />
      )}
      {asking === 'return' && <ReturnForm isMine={isMine} onReturn={onReturn} onCancel={() => setAsking(null)} />}
      {asking === null && (
        <>
          <div className={classes.buttons}>
            {!isMine && <Button onClick={() => setAsking('approve')}>Approve</Button>}
            <Button variant="default" onClick={() => setAsking('return')}>
              {isMine ? 'Take it back' : 'Give it back'}
            </Button>
          </div>
          {!isMine && (
            <Text size="xs" c="dimmed">
              <Kbd size="xs">Ctrl Enter</Kbd> approves
            </Text>
          )}
        </>
      )}
    </section>
  );
};
