import { Text } from '@mantine/core';
import { Moment } from '@/components/shell/moment';
import classes from './rule-page.module.css';

/** How far what was typed is kept. */
export type Saving = { status: 'saved'; at: string } | { status: 'waiting' } | { status: 'refused'; words: string };

export const SavedLine = ({ saving }: { saving: Saving }) => (
  <Text size="sm" c="dimmed" className={classes.saved ?? ''} role="status">
    {saving.status === 'saved' && (
      <>
        Draft saved <Moment at={saving.at} as="brief" />
      </>
    )}
    {saving.status === 'waiting' && 'Saving'}
    {saving.status === 'refused' && 'Not saved'}
  </Text>
);
