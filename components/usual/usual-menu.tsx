'use client';

import { ActionIcon, Anchor, Button, Popover, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { KeepUsualForm, type KeepUsualProps } from '@/components/usual/keep-usual-form';
import type { Usual } from '@/lib/domain/usual/usual';
import classes from './usual.module.css';

export type UsualMenuProps = KeepUsualProps & {
  usuals: readonly Usual[];
  /** The id of the set that this sheet stands on. */
  inUse: string | null;
  onUse: (usual: Usual | null) => void;
  /** Answers with what to tell when it did not go well. */
  onRemove: (usual: Usual) => Promise<string | null>;
};

type RowProps = { usual: Usual; isInUse: boolean; onUse: () => void; onRemove: (() => void) | null };

const UsualRow = ({ usual, isInUse, onUse, onRemove }: RowProps) => (
  <li>
    <UnstyledButton className={classes.use} aria-pressed={isInUse} onClick={onUse}>
      <span>{usual.name}</span>
      {isInUse && <IconCheck size={14} aria-hidden />}
    </UnstyledButton>
    {onRemove && (
      <Tooltip label="Remove" openDelay={400}>
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove: ${usual.name}`} onClick={onRemove}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )}
  </li>
);

const UsualList = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length === 0 ? null : (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <ul className={classes.list} aria-label={title}>
        {children}
      </ul>
    </div>
  );

const useRemoved = ({ onKeep, onRemove }: Pick<UsualMenuProps, 'onKeep' | 'onRemove'>) => {
  const [removed, setRemoved] = useState<Usual | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async (usual: Usual) => {
    const wrong = await onRemove(usual);
    setProblem(wrong);
    setRemoved(wrong === null ? usual : null);
  };
  const takeBack = async ({ name, shared, set }: Usual) => {
    setProblem(await onKeep({ name, shared, set }));
    setRemoved(null);
  };
  return { removed, problem, remove, takeBack };
};

const UsualPanel = (props: UsualMenuProps & { onClose: () => void }) => {
  const { usuals, inUse, current, mayShare, onUse, onKeep, onClose } = props;
  const { removed, problem, remove, takeBack } = useRemoved(props);
  const use = (usual: Usual | null) => {
    onUse(usual);
    onClose();
  };
  const rows = (isShared: boolean) =>
    usuals
      .filter((usual) => usual.shared === isShared)
      .map((usual) => (
        <UsualRow
          key={usual.id}
          usual={usual}
          isInUse={usual.id === inUse}
          onUse={() => use(usual.id === inUse ? null : usual)}
          onRemove={!isShared || mayShare ? () => void remove(usual) : null}
        />
      ));
  return (
    <div className={classes.panel}>
      <UsualList title="Mine">{rows(false)}</UsualList>
      <UsualList title="The clinic’s">{rows(true)}</UsualList>
      {usuals.length === 0 && (
        <Text size="sm" c="dimmed">
          A usual set is what you mostly add, leave out and move. Change a sheet, then save it here. Each person’s
          safety rules still decide.
        </Text>
      )}
      <div aria-live="polite">
        {removed && (
          <Text size="sm">
            Removed: {removed.name}.{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => void takeBack(removed)}>
              Undo
            </Anchor>
          </Text>
        )}
        {problem !== null && <Text size="sm">{problem}</Text>}
      </div>
      <KeepUsualForm current={current} mayShare={mayShare} onKeep={onKeep} />
    </div>
  );
};

/** What someone usually puts on and takes off, ready to be put on this sheet. */
export const UsualMenu = (props: UsualMenuProps) => {
  const [opened, setOpened] = useState(false);
  const name = props.usuals.find(({ id }) => id === props.inUse)?.name;
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          classNames={{ root: classes.target ?? '', label: classes.targetLabel ?? '' }}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          {...(name !== undefined && { title: name, 'aria-label': `My usual: ${name}` })}
          onClick={() => setOpened(!opened)}
        >
          {name ?? 'My usual'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="My usual">
        <UsualPanel {...props} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};
