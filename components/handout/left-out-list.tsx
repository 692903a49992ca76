'use client';

import { Button, Collapse, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AdviceGroup } from '@/components/handout/advice-lists';
import { AdviceRow } from '@/components/handout/advice-row';
import { ReasonForm } from '@/components/handout/reason-form';
import type { AdviceView } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

type LeftOutListProps = {
  groups: readonly AdviceGroup[];
  /** While someone looks for a piece of advice, every group stands open. */
  openAll: boolean;
  onAdd: (advice: AdviceView, reason: string) => void;
};

const openAtFirst = new Set(['safety', 'ask-first', 'offered']);

const LeftOutRow = ({ advice, onAdd }: { advice: AdviceView; onAdd: LeftOutListProps['onAdd'] }) => {
  const [asking, setAsking] = useState(false);
  const add = () => (advice.needsReason ? setAsking(true) : onAdd(advice, ''));
  return (
    <AdviceRow
      advice={advice}
      actions={
        advice.addable &&
        !asking && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={`Add: ${advice.title}`}
            onClick={add}
          >
            Add
          </Button>
        )
      }
    >
      {asking && (
        <ReasonForm
          title={advice.title}
          onGive={(reason) => {
            setAsking(false);
            onAdd(advice, reason);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </AdviceRow>
  );
};

const Group = ({ group, openAll, onAdd }: Omit<LeftOutListProps, 'groups'> & { group: AdviceGroup }) => {
  const [open, setOpen] = useState(openAtFirst.has(group.id));
  const shown = open || openAll;
  return (
    <div>
      <Title order={3} className={classes.groupTitle ?? ''}>
        <UnstyledButton className={classes.disclose} aria-expanded={shown} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} aria-hidden data-open={shown || undefined} />
          <span>
            {group.title} <span className={classes.count}>{group.advice.length}</span>
          </span>
        </UnstyledButton>
      </Title>
      <Collapse expanded={shown}>
        <ul className={classes.list} aria-label={group.title}>
          {group.advice.map((advice) => (
            <li key={advice.adviceKey}>
              <LeftOutRow advice={advice} onAdd={onAdd} />
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  );
};

/** What is left out, by the reason: safety first, then what can be added. */
export const LeftOutList = ({ groups, openAll, onAdd }: LeftOutListProps) =>
  groups.map((group) => <Group key={group.id} group={group} openAll={openAll} onAdd={onAdd} />);
