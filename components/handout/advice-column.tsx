'use client';

import { Anchor, CloseButton, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type AdviceGroup,
  groupLeftOut,
  groupOnSheet,
  matchesFilter,
  type Section,
  withPendingChoices,
} from '@/components/handout/advice-lists';
import { LeftOutList } from '@/components/handout/left-out-list';
import { OnSheetList } from '@/components/handout/on-sheet-list';
import type { Choices } from '@/lib/domain/handout/choices';
import type { AdviceView } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

type AdviceColumnProps = {
  advice: readonly AdviceView[];
  sections: readonly Section[];
  choices: Choices;
  /** What Undo would take back; null when there is nothing. */
  undoLabel: string | null;
  onUndo: () => void;
  onAdd: (advice: AdviceView, reason: string) => void;
  onRemove: (advice: AdviceView) => void;
  onOrder: (order: string[], advice: AdviceView) => void;
  /** Beside the field that finds advice. */
  tools: ReactNode;
  /** What must be seen before the lists. */
  notice: ReactNode;
};

const count = (groups: readonly AdviceGroup[]): number => groups.reduce((sum, group) => sum + group.advice.length, 0);

const leftOutWords = (groups: readonly AdviceGroup[]): string => {
  const unsafe = count(groups.filter((group) => group.id === 'safety'));
  return unsafe === 0 ? String(count(groups)) : `${count(groups)}, ${unsafe} of them unsafe for this person`;
};

const UndoLine = ({ label, onUndo }: { label: string | null; onUndo: () => void }) => (
  <div className={classes.undo} aria-live="polite">
    {label && (
      <>
        <Text span size="sm" c="dimmed" truncate>
          {label}
        </Text>
        <Anchor component="button" type="button" size="sm" onClick={onUndo}>
          Undo
        </Anchor>
      </>
    )}
  </div>
);

/** What is on the sheet and what is left out, each with its why. */
export const AdviceColumn = (props: AdviceColumnProps) => {
  const { advice, sections, choices, undoLabel, onUndo, onAdd, onRemove, onOrder, tools, notice } = props;
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => withPendingChoices(advice, choices), [advice, choices]);
  const found = shown.filter((view) => matchesFilter(view, filter));
  const onSheet = groupOnSheet(found, sections, choices);
  const leftOut = groupLeftOut(found);
  return (
    <Stack gap={0}>
      <div className={classes.tools}>
        <TextInput
          className={classes.find ?? ''}
          aria-label="Find advice"
          placeholder="Find advice"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          rightSection={filter && <CloseButton aria-label="Clear" size="sm" onClick={() => setFilter('')} />}
        />
        {tools}
      </div>
      {notice}
      <section aria-labelledby="on-sheet-title">
        <div className={classes.columnHead}>
          <Title order={2} className={classes.columnTitle ?? ''} id="on-sheet-title">
            On the sheet <span className={classes.count}>{count(onSheet)}</span>
          </Title>
          <UndoLine label={undoLabel} onUndo={onUndo} />
        </div>
        <OnSheetList groups={onSheet} onRemove={onRemove} onOrder={onOrder} />
      </section>
      <section aria-labelledby="left-out-title" id="left-out" className={classes.leftOut}>
        <a href="#left-out" className={classes.leftOutHead} tabIndex={-1}>
          <Title order={2} className={classes.columnTitle ?? ''} id="left-out-title">
            Left out <span className={classes.count}>{leftOutWords(leftOut)}</span>
          </Title>
        </a>
        <LeftOutList groups={leftOut} openAll={filter !== ''} onAdd={onAdd} />
      </section>
      {filter !== '' && found.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          No advice fits “{filter}”.
        </Text>
      )}
    </Stack>
  );
};

AdviceColumn.Skeleton = function AdviceColumnSkeleton() {
  return (
    <Stack gap="md" p="md" aria-hidden>
      {[70, 55, 80, 60, 75, 50].map((width) => (
        <Stack gap={6} key={width}>
          <Skeleton height={12} width={`${width}%`} />
          <Skeleton height={9} width={`${width - 20}%`} />
        </Stack>
      ))}
    </Stack>
  );
};
