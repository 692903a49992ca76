import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './account.module.css';

type AccountSectionProps = { id: string; title: string; says: string; children: ReactNode };

/** One part of the account: what it is for on one side, what can be done on the other. */
export const AccountSection = ({ id, title, says, children }: AccountSectionProps) => (
  <section className={classes.section} aria-labelledby={id}>
    <div>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {says}
      </Text>
    </div>
    <div className={classes.acts}>{children}</div>
  </section>
);
