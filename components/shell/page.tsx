import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = { title: string; actions?: ReactNode; wide?: boolean; children: ReactNode };

/** A page of the desk that is read from top to bottom. */
export const Page = ({ title, actions, wide = false, children }: PageProps) => (
  <main id="main" className={classes.page} data-wide={wide || undefined}>
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <Title order={1}>{title}</Title>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
    {children}
  </main>
);
