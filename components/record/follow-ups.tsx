import { Text } from '@mantine/core';
import { TextLink } from '@/components/shell/links';
import { writtenDate } from '@/components/shell/written-date';
import type { FollowUp } from '@/lib/domain/teach-back/follow-up';
import classes from './record.module.css';

/** Whom to come back to, because a teach-back showed that the advice had not come across. */
export const FollowUps = ({ followUps }: { followUps: readonly FollowUp[] }) => (
  <ul className={classes.followUps} aria-label="Follow-ups due">
    {followUps.map(({ handoutId, patientName, recordedAt, recordedBy, words }) => (
      <li key={handoutId}>
        <div>
          <TextLink href={`/handouts/${handoutId}`} fw={600}>
            {patientName ?? 'No name'}
          </TextLink>
          <Text size="sm" c="dimmed">
            Taught {writtenDate(recordedAt)}, by {recordedBy.name}, {recordedBy.title}
          </Text>
          {words !== '' && <Text size="sm">“{words}”</Text>}
        </div>
      </li>
    ))}
  </ul>
);
