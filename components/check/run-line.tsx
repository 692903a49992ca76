import { Progress, Text } from '@mantine/core';
import { Moment } from '@/components/shell/moment';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';

export type RunProgress = Omit<MatrixRun, 'findings'>;

const Running = ({ done, total }: Pick<RunProgress, 'done' | 'total'>) => (
  <>
    <Text aria-live="polite">
      {total === 0 ? 'Working out who gets which sheet' : `${done} of ${total} sheets looked at`}
    </Text>
    <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label="Sheets looked at" mt={6} maw="30rem" />
  </>
);

const endWords: Record<Exclude<MatrixRun['state'], 'running'>, string> = {
  done: 'Looked at everything',
  failed: 'Broke off. Nothing was kept. Start it again.',
  stopped: 'Stopped. Nothing was kept.',
};

/** Where a run is, or how it ended, in words. */
export const RunLine = ({ run }: { run: RunProgress }) => {
  if (run.state === 'running' && !run.isLost) return <Running done={run.done} total={run.total} />;
  const ended = run.state === 'running' ? endWords.failed : endWords[run.state];
  return (
    <Text role="status">
      {ended} {run.finishedAt && run.state === 'done' && <Moment at={run.finishedAt} as="brief" />}
      {run.state === 'done' && `, started by ${run.startedBy}`}
    </Text>
  );
};
