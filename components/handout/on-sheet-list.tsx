'use client';

import { ActionIcon, Collapse, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconGripVertical, IconX } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { type AdviceGroup, moveAdvice } from '@/components/handout/advice-lists';
import { AdviceRow } from '@/components/handout/advice-row';
import type { AdviceView } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

type OnSheetListProps = {
  groups: readonly AdviceGroup[];
  onRemove: (advice: AdviceView) => void;
  onOrder: (order: string[], advice: AdviceView) => void;
};

type RowActionsProps = {
  advice: AdviceView;
  index: number;
  last: number;
  onMove: (toIndex: number) => void;
  onRemove: () => void;
};

const RowActions = ({ advice, index, last, onMove, onRemove }: RowActionsProps) => (
  <>
    {last > 0 && (
      <>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-quiet
          aria-label={`Move up: ${advice.title}`}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-quiet
          aria-label={`Move down: ${advice.title}`}
          disabled={index === last}
          onClick={() => onMove(index + 1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
      </>
    )}
    {advice.removable && (
      <Tooltip label="Leave out" openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-quiet
          aria-label={`Leave out: ${advice.title}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )}
  </>
);

const SectionList = ({ group, groups, onRemove, onOrder }: OnSheetListProps & { group: AdviceGroup }) => {
  const [dragged, setDragged] = useState<AdviceView | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const move = (advice: AdviceView, toIndex: number) => onOrder(moveAdvice(groups, advice.adviceKey, toIndex), advice);
  const moveByKey = (event: KeyboardEvent, advice: AdviceView, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(advice, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault();
    if (dragged) move(dragged, index);
    setDragged(null);
    setOver(null);
  };
  return (
    <ul className={classes.list} aria-label={group.title}>
      {group.advice.map((advice, index) => (
        <li
          key={advice.adviceKey}
          data-over={over === advice.adviceKey || undefined}
          data-dragged={dragged?.adviceKey === advice.adviceKey || undefined}
          onKeyDown={(event) => moveByKey(event, advice, index)}
          onDragOver={(event) => {
            if (!dragged) return;
            event.preventDefault();
            setOver(advice.adviceKey);
          }}
          onDrop={(event) => drop(event, index)}
        >
          <AdviceRow
            advice={advice}
            grip={
              <span
                className={classes.grip}
                draggable
                aria-hidden="true"
                onDragStart={() => setDragged(advice)}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={14} />
              </span>
            }
            actions={
              <RowActions
                advice={advice}
                index={index}
                last={group.advice.length - 1}
                onMove={(toIndex) => move(advice, toIndex)}
                onRemove={() => onRemove(advice)}
              />
            }
          />
        </li>
      ))}
    </ul>
  );
};

const FixedGroup = ({ group }: { group: AdviceGroup }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Title order={3} className={classes.groupTitle ?? ''}>
        <UnstyledButton className={classes.disclose} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
          <span>
            {group.title} <span className={classes.count}>{group.advice.length}, always on the sheet</span>
          </span>
        </UnstyledButton>
      </Title>
      <Collapse expanded={open}>
        <ul className={classes.list} aria-label={group.title}>
          {group.advice.map((advice) => (
            <li key={advice.adviceKey}>
              <AdviceRow advice={advice} actions={null} />
            </li>
          ))}
        </ul>
      </Collapse>
    </>
  );
};

const isFixed = (group: AdviceGroup): boolean => group.advice.every((advice) => !advice.removable);

/** What is on the sheet, section by section, each with its why. */
export const OnSheetList = (props: OnSheetListProps) =>
  props.groups.map((group) => (
    <div key={group.id}>
      {isFixed(group) ? (
        <FixedGroup group={group} />
      ) : (
        <>
          <Title order={3} className={classes.groupTitle ?? ''}>
            {group.title}
          </Title>
          <SectionList {...props} group={group} />
        </>
      )}
    </div>
  ));
