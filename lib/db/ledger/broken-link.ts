import type { LedgerRecord } from '@/lib/domain/audit/audit-event';

/** What can be wrong with a chain, in words for a person. */
export const brokenWords = {
  'missing-event': 'an event is missing here',
  'changed-event': 'this event is not the one that was written',
  'changed-record': 'the record of this event is not the one that was written, or is gone',
  'record-without-event': 'this row has no event in the chain',
  'row-without-handout': 'this row belongs to no handout of its clinic',
  'end-cut-off': 'the chain ends elsewhere than its head says',
  'not-as-kept': 'the link kept elsewhere is not in the chain',
} as const;

export type Wrong = keyof typeof brokenWords;

/** The first thing found wrong. A row without an event has no place in the chain: then `seq` is null. */
export type BrokenLink = {
  clinicId: string;
  wrong: Wrong;
  seq: string | null;
  eventId: string | null;
  type: string | null;
  record: { kind: LedgerRecord['kind'] | LedgerTable; id: string } | null;
};

/** Rows that belong to a handout and are hashed with it. */
export type LedgerTable = 'advice_given' | 'handout_overrides' | 'handout_files';

export const explainBrokenLink = ({ clinicId, wrong, seq, eventId, type, record }: BrokenLink): string =>
  [
    `clinic ${clinicId}`,
    ...(seq === null ? [] : [`event ${seq}`]),
    ...(eventId === null ? [] : [`(${eventId}, ${type})`]),
    ...(record === null ? [] : [`${record.kind} ${record.id}`]),
  ]
    .join(' ')
    .concat(`: ${brokenWords[wrong]}`);
