'use client';

import { Button, Text } from '@mantine/core';
import type { DraftState } from '@/components/block/draft-state';
import { Moment } from '@/components/shell/moment';
import classes from './draft-desk.module.css';

type SaveLineProps = Pick<DraftState, 'status' | 'savedAt'> & { onRetry: () => void };

/** Whether what was typed is kept, in words. */
export const SaveLine = ({ status, savedAt, onRetry }: SaveLineProps) => {
  switch (status.kind) {
    case 'saved':
      return (
        <Text size="sm" c="dimmed">
          Saved <Moment at={savedAt} as="brief" />
        </Text>
      );
    case 'unsaved':
      return (
        <Text size="sm" c="dimmed">
          Not saved yet
        </Text>
      );
    case 'saving':
      return (
        <Text size="sm" c="dimmed">
          Saving
        </Text>
      );
    case 'refused':
      return (
        <div className={classes.refused} role="alert">
          <Text size="sm">{status.detail}</Text>
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      );
    case 'overtaken':
      return (
        <Text size="sm" className={classes.caution ?? ''}>
          Not saved: choose above which text stays
        </Text>
      );
    case 'closed':
      return (
        <Text size="sm" className={classes.caution ?? ''}>
          Not saved
        </Text>
      );
  }
};
