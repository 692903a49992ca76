'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDoorExit, IconDots, IconLink, IconLock, IconPencil, IconShieldOff } from '@tabler/icons-react';
import type { PersonActKind } from '@/components/people/person-acts';
import classes from './people.module.css';

/** What stands in the menu; letting in again has a button of its own. */
export type MenuAct = Exclude<PersonActKind, 'restore'>;

const items: Record<MenuAct, { words: string; Icon: typeof IconLink }> = {
  change: { words: 'Change role or job title', Icon: IconPencil },
  'make-link': { words: 'Make a link to choose a password', Icon: IconLink },
  'remove-second-factor': { words: 'Take second factor and passkeys off', Icon: IconShieldOff },
  suspend: { words: 'Suspend', Icon: IconLock },
  end: { words: 'Has left the clinic', Icon: IconDoorExit },
};

type PersonMenuProps = {
  name: string;
  acts: readonly MenuAct[];
  /** Why some of the usual is not offered. */
  because: string | null;
  onAct: (kind: MenuAct) => void;
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
        const { words, Icon } = items[kind];
        return (
          <Menu.Item key={kind} leftSection={<Icon size={16} aria-hidden />} onClick={() => onAct(kind)}>
            {words}
          </Menu.Item>
        );
      })}
      {because && <Menu.Label className={classes.because ?? ''}>{because}</Menu.Label>}
    </Menu.Dropdown>
  </Menu>
);
