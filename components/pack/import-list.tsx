import { Text } from '@mantine/core';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import classes from './pack.module.css';

type Entry = {
  id: string;
  topicTitle: string;
  state: 'proposed' | 'published' | 'discarded';
  authorName: string;
  reviewerName: string | null;
  createdAt: string;
  endedAt: string | null;
};

const stateWords: Record<Entry['state'], string> = {
  proposed: 'Waits for review',
  published: 'Published',
  discarded: 'Discarded',
};

/** The packs that were brought, a line each. */
export const ImportList = ({ imports, label }: { imports: readonly Entry[]; label: string }) => (
  <ul className={classes.imports} aria-label={label}>
    {imports.map(({ id, topicTitle, state, authorName, reviewerName, createdAt, endedAt }) => (
      <li key={id}>
        <TextLink href={`/content/imports/${id}`} fw={600}>
          {topicTitle}
        </TextLink>
        <Text size="sm" c="dimmed">
          Brought <Moment at={createdAt} as="day" /> by {authorName}
        </Text>
        <Text size="sm" className={classes.state} data-state={state}>
          {stateWords[state]}
          {endedAt && (
            <>
              {' '}
              <Moment at={endedAt} as="day" />
              {reviewerName && ` by ${reviewerName}`}
            </>
          )}
        </Text>
      </li>
    ))}
  </ul>
);
