'use client';

import { Button, Text } from '@mantine/core';
import type { Dispatch } from 'react';
import type { DraftAction, DraftState } from '@/components/block/draft-state';
import { OvertakenPanel } from '@/components/block/overtaken-panel';
import type { FactWords } from '@/lib/domain/content/text-view';
import classes from './draft-desk.module.css';

type DraftNoticesProps = { state: DraftState; dispatch: Dispatch<DraftAction>; userName: string; words: FactWords };

/** What the writer has to decide, or to know, before going on. */
export const DraftNotices = ({ state, dispatch, userName, words }: DraftNoticesProps) => {
  const { status, aside, working } = state;
  return (
    <>
      {status.kind === 'overtaken' && (
        <OvertakenPanel
          mine={working}
          theirs={status.theirs}
          userName={userName}
          words={words}
          onKeepMine={() => dispatch({ type: 'keep-mine' })}
          onTakeTheirs={() => dispatch({ type: 'take-theirs' })}
        />
      )}
      {status.kind === 'closed' && (
        <div className={classes.notice} role="alert">
          <Text>{status.words}</Text>
        </div>
      )}
      {aside && status.kind !== 'overtaken' && (
        <div className={classes.notice}>
          <Text size="sm">The other version is kept here until you leave this page.</Text>
          <Button size="compact-sm" variant="default" onClick={() => dispatch({ type: 'swap-aside' })}>
            Show it instead
          </Button>
        </div>
      )}
    </>
  );
};
