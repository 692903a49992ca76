import { Text, Title } from '@mantine/core';
import { writtenCivilDate } from '@/components/shell/written-date';
import type { Topic } from '@/lib/domain/content/topic-library';
import classes from './rating.module.css';

type TopicGateProps = {
  topic: Pick<Topic, 'status' | 'version' | 'reviewedOn' | 'nextReview'>;
  gate: readonly string[];
};

const statusWords = ({ status, version, reviewedOn, nextReview }: TopicGateProps['topic']): string =>
  status === 'approved'
    ? `Approved: version ${version}, reviewed ${writtenCivilDate(reviewedOn)}, next review ${writtenCivilDate(nextReview)}.`
    : 'A draft: each sheet says so at its foot.';

/** How the topic stands, and what keeps it from being approved. */
export const TopicGate = ({ topic, gate }: TopicGateProps) => (
  <section aria-labelledby="gate-title">
    <Title order={2} id="gate-title">
      {gate.length === 0 ? 'Nothing keeps this topic from being approved' : 'What is missing before it can be approved'}
    </Title>
    <Text c="dimmed">{statusWords(topic)}</Text>
    {gate.length > 0 && (
      <ul className={classes.gate}>
        {gate.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    )}
  </section>
);
