import { Anchor, Text } from '@mantine/core';
import { VoidedMark } from '@/components/record/voided-line';
import { EmptyState } from '@/components/shell/empty-state';
import { TextLink } from '@/components/shell/links';
import { writtenMoment } from '@/components/shell/written-date';
import classes from './lists.module.css';

export type RecentHandout = {
  id: string;
  title: string;
  issuedAt: string;
  isVoided: boolean;
  /** The patient, the preset's label, or null for a typed profile. */
  forWhom: string | null;
};

/** What was issued last; each can be printed again. */
export const RecentHandouts = ({ handouts }: { handouts: readonly RecentHandout[] }) =>
  handouts.length === 0 ? (
    <EmptyState
      title="Nothing issued yet"
      text="What you issue is kept here, to open and print again. Start from a patient or a profile."
    />
  ) : (
    <ul className={classes.lines} aria-label="Issued lately">
      {handouts.map(({ id, title, issuedAt, isVoided, forWhom }) => (
        <li key={id}>
          <div>
            <TextLink href={`/handouts/${id}`} fw={600}>
              {forWhom ?? 'No name'}
            </TextLink>
            <Text size="sm" c="dimmed">
              {title}, {writtenMoment(issuedAt)}
              {isVoided && <VoidedMark after />}
            </Text>
          </div>
          <Anchor size="sm" href={`/api/v1/handouts/${id}/pdf`} target="_blank" rel="noopener">
            Reprint
          </Anchor>
        </li>
      ))}
    </ul>
  );
