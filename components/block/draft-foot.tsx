'use client';

import { Button } from '@mantine/core';
import { DiscardControl } from '@/components/block/discard-control';
import type { DraftState } from '@/components/block/draft-state';
import { SaveLine } from '@/components/block/save-line';
import classes from './draft-desk.module.css';

type DraftFootProps = {
  state: DraftState;
  isChange: boolean;
  /** It is on its way to review. */
  busy: boolean;
  failure: string | null;
  onSave: () => void;
  onDiscard: () => Promise<void>;
  onSubmit: () => void;
};

/** Whether a draft is kept, and where it goes from here. */
export const DraftFoot = ({ state, isChange, busy, failure, onSave, onDiscard, onSubmit }: DraftFootProps) => {
  const { status, savedAt } = state;
  const isStopped = status.kind === 'overtaken' || status.kind === 'closed';
  return (
    <section className={classes.foot} aria-label="Keep and give to review">
      <SaveLine status={status} savedAt={savedAt} onRetry={onSave} />
      {failure !== null && (
        <p className={classes.caution} role="alert">
          {failure}
        </p>
      )}
      <div className={classes.acts}>
        <DiscardControl isChange={isChange} disabled={busy} onDiscard={onDiscard} />
        <Button loading={busy} disabled={isStopped} onClick={onSubmit}>
          Give to review
        </Button>
      </div>
    </section>
  );
};
