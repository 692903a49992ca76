'use client';

import { Anchor, Button, Kbd, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck, IconPrinter } from '@tabler/icons-react';
import type { IssueReadiness } from '@/components/handout/issue-readiness';
import type { RecordActs } from '@/components/record/since-issue';
import { VoidControl } from '@/components/record/void-control';
import { VoidedMark } from '@/components/record/voided-line';
import { clockTime } from '@/components/shell/written-date';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import classes from './desk.module.css';

export type IssueState =
  | { status: 'idle' }
  | { status: 'issuing' }
  | { status: 'issued'; handout: IssuedHandout }
  | { status: 'failed'; words: string };

type IssueBarProps = {
  readiness: IssueReadiness;
  issue: IssueState;
  /** Of the sheet that was just issued. */
  voided: HandoutVoid | null;
  onVoid: RecordActs['onVoid'] | null;
  onIssue: () => void;
};

const IssuedLine = ({ handout, voided }: { handout: IssuedHandout; voided: HandoutVoid | null }) => (
  <span className={classes.issued}>
    <Text span size="sm" fw={500}>
      <IconCheck size={16} aria-hidden /> Issued {clockTime(handout.issuedAt)}, kept in the record
      {voided && <VoidedMark after />}
    </Text>
    <span className={classes.issuedLinks}>
      <Anchor size="sm" href={`/api/v1/handouts/${handout.id}/pdf`} target="_blank" rel="noopener">
        Open PDF
      </Anchor>
      <Anchor size="sm" href={`/handouts/${handout.id}`}>
        See the record
      </Anchor>
    </span>
  </span>
);

/** Why it failed, and what still stops the next try. */
const failedWords = (words: string, { ready, tone, words: stop }: IssueReadiness): string =>
  !ready && tone === 'caution' ? `${words} ${stop}.` : words;

const StatusLine = ({ readiness, issue, voided }: Pick<IssueBarProps, 'readiness' | 'issue' | 'voided'>) => {
  if (issue.status === 'issued') return <IssuedLine handout={issue.handout} voided={voided} />;
  const toIssue = issue.status === 'issuing' ? 'Issuing' : readiness.words;
  const words = issue.status === 'failed' ? failedWords(issue.words, readiness) : toIssue;
  const caution = issue.status === 'failed' || (issue.status === 'idle' && readiness.tone === 'caution');
  return (
    <Text size="sm" className={classes.statusWords ?? ''} data-caution={caution || undefined}>
      {caution && <IconAlertTriangleFilled size={14} aria-hidden />} {words}
    </Text>
  );
};

const buttonWords = (issue: IssueState, voided: HandoutVoid | null): string => {
  if (issue.status !== 'issued') return 'Issue and print';
  return voided ? 'Issue again' : 'Print again';
};

/** What state the sheet is in, in words, and the one act that freezes it. */
export const IssueBar = ({ readiness, issue, voided, onVoid, onIssue }: IssueBarProps) => (
  <div className={classes.issueBar}>
    <div role="status" aria-live="polite" className={classes.status}>
      <StatusLine readiness={readiness} issue={issue} voided={voided} />
    </div>
    {issue.status === 'issued' && onVoid && !voided && <VoidControl onVoid={onVoid} />}
    <Tooltip label={<Kbd size="xs">Ctrl Enter</Kbd>} openDelay={600}>
      <Button
        size="md"
        leftSection={<IconPrinter size={18} aria-hidden />}
        loading={issue.status === 'issuing'}
        disabled={!readiness.ready && issue.status !== 'issued'}
        onClick={onIssue}
      >
        {buttonWords(issue, voided)}
      </Button>
    </Tooltip>
  </div>
);
