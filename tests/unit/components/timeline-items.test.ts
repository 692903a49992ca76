import { describe, expect, test } from 'vitest';
import { timelineItems } from '@/components/record/timeline-items';
import type { PatientContact, TimelineEntry } from '@/lib/domain/handout/timeline';

const given = (handoutId: string, issuedAt: string): TimelineEntry => ({
  handoutId,
  code: 'CODE',
  title: 'Leg cramps',
  topicId: 'leg-cramps',
  issuedAt,
  issuedBy: { name: 'Ines Marsh', title: 'nurse', role: 'clinician' },
  language: 'en',
  printSize: 12,
  paper: 'a4',
  pages: 2,
  unanswered: 0,
  said: [],
  overrides: [],
  teachBacks: [],
  voided: null,
});

const contact = (id: string, recordedAt: string): PatientContact => ({
  id,
  recallId: 'recall',
  recallTitle: 'Quinine',
  state: 'reached',
  words: '',
  recordedAt,
  recordedBy: 'Ines Marsh',
});

const names = (...given: Parameters<typeof timelineItems>) =>
  timelineItems(...given).map((item) => (item.kind === 'handout' ? item.entry.handoutId : item.contact.id));

const may = given('may', '2026-05-03T13:02:00.000Z');
const march = given('march', '2026-03-01T09:00:00.000Z');

describe('the timeline', () => {
  test('puts each recall contact between the sheets of its time', () => {
    const contacts = [contact('june', '2026-06-01T09:00:00.000Z'), contact('april', '2026-04-01T09:00:00.000Z')];
    expect(names([may, march], contacts, true)).toEqual(['june', 'may', 'april', 'march']);
  });

  test('holds back what is older than the sheets loaded so far', () => {
    const old = [contact('january', '2026-01-01T09:00:00.000Z')];
    expect(names([may, march], old, false)).toEqual(['may', 'march']);
    expect(names([may, march], old, true)).toEqual(['may', 'march', 'january']);
  });
});
