import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { MatrixCoverage } from '@/components/check/matrix-coverage';
import { Moment } from '@/components/shell/moment';
import { type MatrixFinding, stopsPublishing } from '@/lib/domain/check/matrix-finding';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import classes from './check.module.css';

const outcomeWords = (findings: readonly MatrixFinding[]): string => {
  const stopping = findings.filter(stopsPublishing).length;
  if (stopping > 0) return stopping === 1 ? 'One finding' : `${stopping} findings`;
  const waiting = findings.length;
  return waiting === 0 ? 'Clean: nothing was found' : 'Clean: no sheet that can be printed has anything wrong with it';
};

/** What came of the last run that looked at everything, and what that was. */
export const MatrixOutcome = ({ run, isCurrent }: { run: MatrixRun; isCurrent: boolean }) => {
  const isClean = !run.findings.some(stopsPublishing);
  const Icon = isClean ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <div className={`${classes.outcome} ${isClean ? classes.clean : classes.found}`}>
        <Icon size={20} aria-hidden />
        <Text fw={600} size="lg">
          {outcomeWords(run.findings)}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {run.finishedAt && <Moment at={run.finishedAt} />}, started by {run.startedBy}.{' '}
        {isCurrent ? 'The content is as it was then.' : 'The content has changed since: run it again.'}
      </Text>
      {run.coverage && <MatrixCoverage coverage={run.coverage} />}
    </>
  );
};
