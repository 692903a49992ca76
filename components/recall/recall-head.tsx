import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { filterWords } from '@/components/recall/filter-words';
import { reachWords } from '@/components/recall/reach-line';
import { RecallSeverityMark } from '@/components/recall/recall-severity-mark';
import { Moment } from '@/components/shell/moment';
import type { Recall, RecallClosure, RecallCounts, RecallTarget } from '@/lib/domain/recall/recall';
import classes from './recall.module.css';

const targetWords = ({ kind, id }: RecallTarget): string => {
  switch (kind) {
    case 'block-version':
      return 'One text';
    case 'advice-key':
      return `Every text of ${id}`;
    case 'rule':
      return `Safety rule ${id}`;
  }
};

export const ClosureNote = ({ closure }: { closure: RecallClosure }) => (
  <section className={classes.closure} aria-label="Closed">
    <Text fw={600}>
      <IconCircleCheck size={16} aria-hidden className={classes.inlineIcon} /> Closed <Moment at={closure.closedAt} />{' '}
      by {closure.closedBy}
    </Text>
    <Text style={{ whiteSpace: 'pre-line' }}>{closure.words}</Text>
  </section>
);

type RecallHeadProps = { recall: Recall; counts: RecallCounts };

/** What is recalled, how grave it is, why, and who opened it. */
export const RecallHead = ({ recall, counts }: RecallHeadProps) => (
  <div className={classes.head}>
    <dl className={classes.facts}>
      <div className={classes.wide}>
        <Text component="dt" size="xs" c="dimmed">
          Why
        </Text>
        <dd style={{ whiteSpace: 'pre-line' }}>{recall.reason}</dd>
      </div>
      <div>
        <Text component="dt" size="xs" c="dimmed">
          How grave
        </Text>
        <dd>
          <RecallSeverityMark severity={recall.severity} />
        </dd>
      </div>
      <div>
        <Text component="dt" size="xs" c="dimmed">
          What changed
        </Text>
        <dd>{targetWords(recall.target)}</dd>
      </div>
      <div>
        <Text component="dt" size="xs" c="dimmed">
          Who
        </Text>
        <dd>{filterWords(recall.filters)}</dd>
      </div>
      <div>
        <Text component="dt" size="xs" c="dimmed">
          Opened
        </Text>
        <dd>
          <Moment at={recall.openedAt} /> by {recall.openedBy}
        </dd>
      </div>
    </dl>
    <Text fw={600}>{reachWords(counts)}</Text>
  </div>
);
