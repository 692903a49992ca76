'use client';

import { Button, Text } from '@mantine/core';
import { ContactLine } from '@/components/record/contact-line';
import type { RecordActs, SinceIssue } from '@/components/record/since-issue';
import { TimelineHandout } from '@/components/record/timeline-entry';
import { timelineItems } from '@/components/record/timeline-items';
import { EmptyState } from '@/components/shell/empty-state';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import type { TeachBackPrompt } from '@/lib/domain/content/topic-library';
import type { PatientContact, Timeline as PatientTimeline, TimelineEntry } from '@/lib/domain/handout/timeline';
import classes from './timeline.module.css';

type TimelineProps = Pick<PatientTimeline, 'entries' | 'contacts'> & {
  prompts: readonly TeachBackPrompt[];
  newAddress: string;
  sinceOf: (entry: TimelineEntry) => SinceIssue;
  actsOf: (handoutId: string) => RecordActs;
  /** Loads what was given earlier; null when all of it is here. */
  onEarlier: (() => void) | null;
  busy: boolean;
  problem: string | null;
};

const shownOpen = 1;

const Contact = ({ contact }: { contact: PatientContact }) => (
  <li className={classes.item}>
    <Text size="sm" c="dimmed" component="div" className={classes.when ?? ''}>
      <Moment at={contact.recordedAt} />
    </Text>
    <ContactLine contact={contact} />
  </li>
);

/** What this patient was given, the newest first, with what came of each sheet. */
export const Timeline = (props: TimelineProps) => {
  const { entries, contacts, prompts, newAddress, sinceOf, actsOf, onEarlier, busy, problem } = props;
  const items = timelineItems(entries, contacts, onEarlier === null);
  if (items.length === 0)
    return (
      <EmptyState
        title="Nothing given yet"
        text="Each sheet you issue is listed here with what it said and what came of it, to open and print again."
      >
        <TextLink href={newAddress}>New handout</TextLink>
      </EmptyState>
    );
  return (
    <>
      <ol className={classes.timeline} aria-label="Handouts given">
        {items.map((item) =>
          item.kind === 'contact' ? (
            <Contact key={item.contact.id} contact={item.contact} />
          ) : (
            <TimelineHandout
              key={item.entry.handoutId}
              entry={item.entry}
              since={sinceOf(item.entry)}
              prompts={prompts}
              startsOpen={entries.indexOf(item.entry) < shownOpen}
              {...actsOf(item.entry.handoutId)}
            />
          ),
        )}
      </ol>
      {problem !== null && (
        <Text size="sm" role="alert" mt="sm">
          {problem}
        </Text>
      )}
      {onEarlier && (
        <Button variant="default" mt="md" loading={busy} onClick={onEarlier}>
          Show earlier
        </Button>
      )}
    </>
  );
};
