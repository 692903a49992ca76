'use client';

import { Alert, Button, Group } from '@mantine/core';
import { isGoingOn, useMatrixRun } from '@/app/(editor)/content/matrix/use-matrix-run';
import { RunLine, type RunProgress } from '@/components/check/run-line';
import { EmptyState } from '@/components/shell/empty-state';

type MatrixClientProps = { topicId: string; latest: RunProgress | null; mayCheck: boolean };

/** Where the run is, and the one thing to do about it. */
export const MatrixClient = ({ topicId, latest, mayCheck }: MatrixClientProps) => {
  const { run, busy, problem, onStart, onStop } = useMatrixRun(topicId, latest);
  const goesOn = isGoingOn(run);
  return (
    <section aria-label="The run">
      {problem && (
        <Alert color="red" mb="sm" role="alert">
          {problem}
        </Alert>
      )}
      {run ? (
        // What came of a whole run is said below, with its findings.
        run.state !== 'done' && <RunLine run={run} />
      ) : (
        <EmptyState
          title="The matrix has not run yet"
          text="It makes the sheet of every preset, of someone for each rule, and of everyone with any two of a condition, a medicine, an age and a third of a pregnancy. It lists what is empty, contradictory, too long, hard to read or can’t be printed."
        />
      )}
      {mayCheck && (
        <Group mt="sm" mb="lg">
          {goesOn ? (
            <Button variant="default" onClick={onStop} loading={busy}>
              Stop
            </Button>
          ) : (
            <Button onClick={onStart} loading={busy}>
              {run ? 'Run again' : 'Run the matrix'}
            </Button>
          )}
        </Group>
      )}
    </section>
  );
};
