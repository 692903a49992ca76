'use client';

import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './text.module.css';

type ToolProps = {
  name: string;
  icon: ReactNode;
  /** As a person would say them: "Ctrl+B". */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  /** Only the icon is seen. */
  brief?: boolean;
  /** The first one is where the Tab key enters the bar. */
  isFirst?: boolean;
  onUse: () => void;
};

/** One button of the text's toolbar. It stays in the reach of the keyboard when there is nothing for it to do. */
export const Tool = ({ name, icon, keys, pressed, disabled, brief = false, isFirst = false, onUse }: ToolProps) => (
  <Tooltip label={keys ? `${name} (${keys})` : name} openDelay={500} disabled={!keys && !brief}>
    <UnstyledButton
      className={classes.tool}
      tabIndex={isFirst ? 0 : -1}
      aria-label={brief ? name : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-disabled={disabled || undefined}
      // The words stay selected while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onUse();
      }}
    >
      {icon}
      {!brief && <span>{name}</span>}
    </UnstyledButton>
  </Tooltip>
);

type ToolMenuProps<Choice extends string> = {
  name: string;
  icon: ReactNode;
  choices: Record<Choice, string>;
  onChoose: (choice: Choice) => void;
};

/** A button of the toolbar that first asks which. */
export const ToolMenu = <Choice extends string>({ name, icon, choices, onChoose }: ToolMenuProps<Choice>) => (
  <Menu position="bottom-start" returnFocus={false}>
    <Menu.Target>
      <UnstyledButton className={classes.tool} tabIndex={-1} onMouseDown={(event) => event.preventDefault()}>
        {icon}
        <span>{name}</span>
        <IconChevronDown size={12} aria-hidden />
      </UnstyledButton>
    </Menu.Target>
    <Menu.Dropdown>
      {(Object.entries(choices) as [Choice, string][]).map(([choice, words]) => (
        <Menu.Item key={choice} onClick={() => onChoose(choice)}>
          {words}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
