'use client';

import { Kbd, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconSearch } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ColourSchemeMenu } from '@/components/shell/colour-scheme-menu';
import { Wordmark } from '@/components/shell/wordmark';
import classes from './top-bar.module.css';

type TopBarProps = {
  userName: string;
  /** "Clinician at Hillside Practice". */
  standing: string;
  onSearch: () => void;
  onSignOut: () => void;
};

const places = [
  { href: '/', label: 'Desk', holds: (path: string) => path === '/' || path.startsWith('/handouts') },
  { href: '/patients', label: 'Patients', holds: (path: string) => path.startsWith('/patients') },
];

const Places = () => {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={classes.nav}>
      {places.map(({ href, label, holds }) => (
        <Link key={href} href={href} aria-current={holds(path) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
};

/** On every page of the desk: where one is, what can be found, who is signed in. */
export const TopBar = ({ userName, standing, onSearch, onSignOut }: TopBarProps) => (
  <header className={classes.bar}>
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
    <Link href="/" className={classes.home} aria-label="Plainleaf, desk">
      <Wordmark />
    </Link>
    <Places />
    <UnstyledButton className={classes.search} onClick={onSearch} aria-label="Find a patient, a preset or an action">
      <IconSearch size={16} aria-hidden />
      <span className={classes.searchWords}>Find</span>
      <Kbd size="xs" className={classes.searchWords ?? ''}>
        Ctrl K
      </Kbd>
    </UnstyledButton>
    <ColourSchemeMenu />
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={`Account of ${userName}`}>
          <span className={classes.userName}>{userName}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.standing}>
          <Text size="sm" fw={600}>
            {userName}
          </Text>
          <Text size="sm" c="dimmed">
            {standing}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </header>
);
