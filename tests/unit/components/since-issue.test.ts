import { describe, expect, test } from 'vitest';
import { addSince } from '@/components/record/since-issue';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { TeachBack } from '@/lib/domain/teach-back/teach-back';

const taught = (id: string, given: Partial<TeachBack> = {}): TeachBack => ({
  id,
  handoutId: 'sheet',
  result: 'explained-correctly',
  learner: 'patient',
  prompts: [],
  words: '',
  corrects: null,
  recordedAt: '2026-05-03T13:02:00.000Z',
  recordedBy: { name: 'Ines Marsh', title: 'nurse' },
  correctedBy: null,
  ...given,
});

const voided = (name: string): HandoutVoid => ({
  reason: 'wrong-patient',
  words: '',
  voidedAt: '2026-05-03T13:05:00.000Z',
  voidedBy: { name, title: 'nurse' },
});

describe('what came of a sheet since it was issued', () => {
  test('marks as corrected what a correction from this page names', () => {
    const since = addSince(
      { teachBacks: [taught('first')], voided: null },
      { teachBacks: [taught('second', { corrects: 'first' })], voided: null },
    );
    expect(since.teachBacks.map(({ id, correctedBy }) => [id, correctedBy])).toEqual([
      ['first', 'second'],
      ['second', null],
    ]);
  });

  test('tells a teach-back once when the page was loaded again after it', () => {
    const both = { teachBacks: [taught('first')], voided: null };
    expect(addSince(both, both).teachBacks).toHaveLength(1);
  });

  test('keeps the void of whoever was first', () => {
    const known = { teachBacks: [], voided: voided('First') };
    expect(addSince(known, { teachBacks: [], voided: voided('Second') }).voided?.voidedBy.name).toBe('First');
  });
});
