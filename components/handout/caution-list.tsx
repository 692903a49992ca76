import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './caution-list.module.css';

type CautionListProps = {
  id: string;
  title: string;
  /** Under the title; null for nothing. */
  words: string | null;
  /** The list's items. */
  children: ReactNode;
};

/** What a clinician chose and can't have, above the advice, calm but not to be missed. */
export const CautionList = ({ id, title, words, children }: CautionListProps) => (
  <section className={classes.caution} aria-labelledby={id}>
    <Text size="sm" fw={600} component="h2" id={id} className={classes.title ?? ''}>
      <IconAlertTriangleFilled size={14} aria-hidden /> {title}
    </Text>
    {words !== null && (
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    )}
    <ul className={classes.list} aria-label={title}>
      {children}
    </ul>
  </section>
);
