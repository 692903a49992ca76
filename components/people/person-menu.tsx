'use client';

import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDoorExit,
  IconDots,
  IconLink,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconShieldOff,
} from '@tabler/icons-react';
import { type PersonActKind, personActWords } from '@/components/people/person-acts';
import classes from './people.module.css';

const icons: Record<PersonActKind, typeof IconLink> = {
  change: IconPencil,
  'make-link': IconLink,
  'remove-second-factor': IconShieldOff,
  suspend: IconLock,
  end: IconDoorExit,
  restore: IconLockOpen,
};

type PersonMenuProps = {
  name: string;
  acts: readonly PersonActKind[];
  /** Why some of the usual is not offered. */
  because: string | null;
  onAct: (kind: PersonActKind) => void;
};

/** What can be done to a person of the clinic. */
export const PersonMenu = ({ name, acts, because, onAct }: PersonMenuProps) => (
  <Menu position="bottom-end" width={300}>
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Change ${name}`}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {acts.map((kind) => {
        const Icon = icons[kind];
        return (
          <Menu.Item key={kind} leftSection={<Icon size={16} aria-hidden />} onClick={() => onAct(kind)}>
            {personActWords[kind]}
          </Menu.Item>
        );
      })}
      {because && <Menu.Label className={classes.because ?? ''}>{because}</Menu.Label>}
    </Menu.Dropdown>
  </Menu>
);
