import type { PatientContact, TimelineEntry } from '@/lib/domain/handout/timeline';

export type TimelineItem =
  | { kind: 'handout'; at: string; entry: TimelineEntry }
  | { kind: 'contact'; at: string; contact: PatientContact };

/**
 * Handouts and recall contacts in one line of time, the newest first. Contacts from before the earliest handout that was
 * loaded wait until everything is.
 */
export const timelineItems = (
  entries: readonly TimelineEntry[],
  contacts: readonly PatientContact[],
  isWhole: boolean,
): TimelineItem[] => {
  const earliest = entries.at(-1)?.issuedAt ?? '';
  const items: TimelineItem[] = [
    ...entries.map((entry): TimelineItem => ({ kind: 'handout', at: entry.issuedAt, entry })),
    ...contacts
      .filter((contact) => isWhole || contact.recordedAt > earliest)
      .map((contact): TimelineItem => ({ kind: 'contact', at: contact.recordedAt, contact })),
  ];
  return items.toSorted((one, other) => other.at.localeCompare(one.at));
};
