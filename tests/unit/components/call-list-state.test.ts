import { expect, it } from 'vitest';
import { type CallList, withEntry, withMore } from '@/components/recall/call-list-state';
import type { RecallRecipient } from '@/lib/domain/recall/recall';

const recipient = (patientId: string): RecallRecipient => ({
  patientId,
  name: 'Ada Finch',
  birthDate: '1950-04-02',
  recordNumber: '1',
  phone: '',
  address: '',
  handoutId: 'h',
  code: 'c',
  givenAt: '2026-05-03T10:00:00.000Z',
  sheets: 1,
  state: 'to-contact',
  stateWords: '',
  stateAt: null,
});

const list: CallList = {
  rows: [recipient('a'), recipient('b')],
  next: 'more',
  counts: {
    sheets: 3,
    patients: 3,
    unnamedSheets: 0,
    byState: { 'to-contact': 3, 'letter-printed': 0, 'no-answer': 0, reached: 0, 'not-needed': 0 },
  },
  marks: new Map(),
};

it('moves a patient from one state to the other in the counts too, and back with the entry before', () => {
  const before = { state: 'to-contact', words: '' } as const;
  const done = withEntry(list, 'a', { state: 'reached', words: 'told' }, 'now', { before, problem: null });
  expect(done.rows[0]).toMatchObject({ state: 'reached', stateWords: 'told', stateAt: 'now' });
  expect(done.counts.byState).toMatchObject({ 'to-contact': 2, reached: 1 });
  const undone = withEntry(done, 'a', before, 'later', { before: null, problem: null });
  expect(undone.counts).toEqual(list.counts);
});

it('lists nobody twice when a page overlaps what is listed already', () => {
  const more = withMore(list, { rows: [recipient('b'), recipient('c')], next: null, counts: list.counts });
  expect(more.rows.map(({ patientId }) => patientId)).toEqual(['a', 'b', 'c']);
  expect(more.next).toBeNull();
});
