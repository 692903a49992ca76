import { Text } from '@mantine/core';
import classes from './patient.module.css';

type KnownFactsProps = { groups: { title: string; labels: string[] }[]; complete: boolean };

/** What the record knows that matters for advice, and what its silence means. */
export const KnownFacts = ({ groups, complete }: KnownFactsProps) => (
  <>
    <dl className={classes.facts}>
      {groups.map(({ title, labels }) => (
        <div key={title}>
          <Text component="dt" size="xs" c="dimmed">
            {title}
          </Text>
          <dd>{labels.join(', ')}</dd>
        </div>
      ))}
    </dl>
    <Text size="sm" c="dimmed" mt="xs">
      {groups.length === 0 && 'No condition, medicine or allergy is in the record. '}
      {complete
        ? 'Anything not listed is not present.'
        : 'Anything not listed is not known; the desk asks what matters.'}
    </Text>
  </>
);
