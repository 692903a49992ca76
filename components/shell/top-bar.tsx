'use client';

import { Kbd, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconSearch, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ColourSchemeMenu } from '@/components/shell/colour-scheme-menu';
import { isAt, placesOf } from '@/components/shell/places';
import { SingleKeysItem } from '@/components/shell/single-keys-item';
import { Wordmark } from '@/components/shell/wordmark';
import type { Role } from '@/lib/domain/permission/permissions';
import classes from './top-bar.module.css';

type TopBarProps = {
  role: Role;
  userName: string;
  /** "Clinician at Hillside Practice". */
  standing: string;
  onSearch: () => void;
  onSignOut: () => void;
};

// Nothing is fetched ahead: that a page was looked at is recorded, and so must only be when someone did.
const Places = ({ role }: { role: Role }) => {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={classes.nav}>
      {placesOf(role).map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false} aria-current={isAt(href, path) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
};

/** The same on a phone, where they have no room beside each other. */
const PlacesMenu = ({ role }: { role: Role }) => {
  const path = usePathname();
  const places = placesOf(role);
  const here = places.find(({ href }) => isAt(href, path))?.label ?? 'Places';
  return (
    <div className={classes.placesMenu}>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <UnstyledButton className={classes.user} aria-label={`${here}, go elsewhere`}>
            {here}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {places.map(({ href, label }) => (
            <Menu.Item
              key={href}
              component={Link}
              href={href}
              prefetch={false}
              aria-current={isAt(href, path) ? 'page' : undefined}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};

/** On every page of the desk: where one is, what can be found, who is signed in. */
export const TopBar = ({ role, userName, standing, onSearch, onSignOut }: TopBarProps) => (
  <header className={classes.bar}>
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
    <Link href="/" className={classes.home} aria-label="Plainleaf, desk">
      <Wordmark />
    </Link>
    <Places role={role} />
    <PlacesMenu role={role} />
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
        <Menu.Item
          component={Link}
          href="/account"
          prefetch={false}
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          Account
          <Text span display="block" size="xs" c="dimmed">
            Password, second factor, passkeys, where you are signed in
          </Text>
        </Menu.Item>
        <SingleKeysItem />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </header>
);
