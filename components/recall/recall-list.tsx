import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RecallSeverityMark } from '@/components/recall/recall-severity-mark';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import type { Recall } from '@/lib/domain/recall/recall';
import classes from './recall.module.css';

type RecallListProps = {
  recalls: readonly Recall[];
  label: string;
  /** How far a recall is. */
  progressOf: (recall: Recall) => ReactNode;
};

const Closed = ({ closure }: { closure: NonNullable<Recall['closure']> }) => (
  <div className={classes.progress}>
    <Text size="sm">
      <IconCircleCheck size={15} aria-hidden className={classes.inlineIcon} /> Closed{' '}
      <Moment at={closure.closedAt} as="day" />
    </Text>
    <Text size="sm" c="dimmed">
      By {closure.closedBy}
    </Text>
  </div>
);

/** Recalls as lines: how grave, what, why, and how far they are. */
export const RecallList = ({ recalls, label, progressOf }: RecallListProps) => (
  <ul className={classes.recalls} aria-label={label}>
    {recalls.map((recall) => (
      <li key={recall.id}>
        <RecallSeverityMark severity={recall.severity} />
        <div className={classes.what}>
          <TextLink href={`/recalls/${recall.id}`} fw={600}>
            {recall.title}
          </TextLink>
          <Text size="sm" truncate title={recall.reason}>
            {recall.reason}
          </Text>
          <Text size="sm" c="dimmed">
            Opened <Moment at={recall.openedAt} as="day" /> by {recall.openedBy}
          </Text>
        </div>
        {recall.closure ? <Closed closure={recall.closure} /> : progressOf(recall)}
      </li>
    ))}
  </ul>
);
