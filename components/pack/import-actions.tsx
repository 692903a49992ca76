'use client';

import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import classes from './pack.module.css';

/** Null when it went well; else what stood in the way. */
type Answer = { detail: string; fields?: { field: string; reason: string }[] } | null;

type ImportActionsProps = {
  /** Why this person can't publish it; null when they can. */
  refusal: string | null;
  onPublish: () => Promise<Answer>;
  onDiscard: () => Promise<Answer>;
};

/** What can be done with an import that waits. */
export const ImportActions = ({ refusal, onPublish, onDiscard }: ImportActionsProps) => {
  const [busy, setBusy] = useState<'publish' | 'discard' | null>(null);
  const [problem, setProblem] = useState<Answer>(null);
  const run = (what: 'publish' | 'discard', work: () => Promise<Answer>) => async () => {
    setBusy(what);
    setProblem(await work());
    setBusy(null);
  };
  return (
    <>
      <div className={classes.actions}>
        <Button
          disabled={refusal !== null || busy !== null}
          loading={busy === 'publish'}
          onClick={run('publish', onPublish)}
        >
          Publish all of it
        </Button>
        <Button
          variant="default"
          disabled={busy !== null}
          loading={busy === 'discard'}
          onClick={run('discard', onDiscard)}
        >
          Discard
        </Button>
        {busy === 'publish' && (
          <Text size="sm" role="status">
            Looking at the sheets that it changes. This can take some seconds.
          </Text>
        )}
        {refusal && (
          <Text size="sm" c="dimmed">
            {refusal}
          </Text>
        )}
      </div>
      {problem && (
        <Alert color="red" role="alert" title={problem.detail} mb="md">
          {problem.fields && (
            <ul>
              {problem.fields.map(({ reason }) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </>
  );
};
