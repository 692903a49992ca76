import { Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { RecallCounts } from '@/lib/domain/recall/recall';
import classes from './recall-form.module.css';

/** Whom a recall would reach, as far as it is known by now. */
export type Reach =
  | { status: 'nothing-chosen' }
  | { status: 'counting'; counts: RecallCounts | null }
  | { status: 'counted'; counts: RecallCounts }
  | { status: 'failed'; words: string };

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** "Reaches 37 patients on 41 sheets; 6 sheets without a name". */
export const reachWords = ({ patients, sheets, unnamedSheets }: RecallCounts): string => {
  if (sheets === 0) return 'Reaches nobody: it is on no sheet that was given';
  const named = sheets - unnamedSheets;
  const reached = `Reaches ${many(patients, 'patient', 'patients')} on ${many(named, 'sheet', 'sheets')}`;
  return unnamedSheets === 0 ? reached : `${reached}; ${many(unnamedSheets, 'sheet', 'sheets')} without a name`;
};

const wordsOf = (reach: Reach): string => {
  switch (reach.status) {
    case 'nothing-chosen':
      return 'Choose what changed to see how many it reaches';
    case 'counting':
      return reach.counts ? reachWords(reach.counts) : 'Counting';
    case 'counted':
      return reachWords(reach.counts);
    case 'failed':
      return reach.words;
  }
};

export const ReachLine = ({ reach, onRetry }: { reach: Reach; onRetry: () => void }) => {
  const unnamed = 'counts' in reach ? (reach.counts?.unnamedSheets ?? 0) : 0;
  return (
    <div className={classes.reach} role="status" aria-busy={reach.status === 'counting'}>
      <Text fw={600} className={classes.reachWords ?? ''}>
        <IconUsers size={17} aria-hidden /> {wordsOf(reach)}
      </Text>
      {unnamed > 0 && (
        <Text size="sm" c="dimmed">
          Sheets without a name can’t be called or written to.
        </Text>
      )}
      {reach.status === 'failed' && (
        <Button variant="default" size="compact-md" onClick={onRetry}>
          Count again
        </Button>
      )}
    </div>
  );
};
