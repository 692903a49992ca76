import { describe, expect, test } from 'vitest';
import {
  findWaiting,
  matchesTextFilter,
  type OpenWork,
  type TextFilter,
  type TextLine,
} from '@/lib/domain/content/text-line';

const work = (changes: Partial<OpenWork> = {}): OpenWork => ({
  ...{ versionId: 'v', title: 'Title', language: 'en', kind: 'source', state: 'draft', authorNames: [], isMine: true },
  ...{ since: '2026-11-01T10:00:00.000Z', ...changes },
});

const line = (name: string, changes: Partial<TextLine> = {}): TextLine => ({
  ...{ name, title: `Title of ${name}`, adviceTitle: 'Massage', section: { id: 'relief', title: 'Relief' } },
  owner: { name: 'Content lead', left: false },
  inForce: { versionId: 'v1', reviewBy: '2027-01-01', review: 'current' },
  ...{ withdrawnAt: null, open: [], languages: [], ...changes },
});

const filter = (changes: Partial<TextFilter> = {}): TextFilter => ({
  ...{ words: '', section: null, owner: null, state: null, due: null, ...changes },
});

const late = (review: 'due-soon' | 'overdue' | 'lapsed', reviewBy = '2026-05-03') =>
  line(review, { inForce: { versionId: 'v', reviewBy, review } });

describe('the filter of texts', () => {
  test.for<[string, TextLine, Partial<TextFilter>, boolean]>([
    ['finds by words in any order, of title and owner', line('a'), { words: 'LEAD title' }, true],
    ['leaves out what lacks one of the words', line('a'), { words: 'title heat' }, false],
    ['finds by section', line('a'), { section: 'relief' }, true],
    ['leaves out another section', line('a'), { section: 'help' }, false],
    ['finds what is worked on', line('a', { open: [work()] }), { state: 'in-work' }, true],
    ['does not call a new text withdrawn', line('a', { inForce: null }), { state: 'withdrawn' }, false],
    ['finds a new text', line('a', { inForce: null }), { state: 'new' }, true],
    ['finds what was withdrawn', line('a', { inForce: null, withdrawnAt: '2026-01-01' }), { state: 'withdrawn' }, true],
    ['counts a lapsed text as overdue', late('lapsed'), { due: 'overdue' }, true],
    ['counts an overdue text as due', late('overdue'), { due: 'due-soon' }, true],
    ['does not call overdue what is only due soon', late('due-soon'), { due: 'overdue' }, false],
  ])('%s', ([, one, wanted, found]) => {
    expect(matchesTextFilter(one, filter(wanted))).toBe(found);
  });
});

test('my drafts wait for me, others’ reviews too, and neither my own reviews nor others’ drafts', () => {
  const open = [
    work({ versionId: 'my draft' }),
    work({ versionId: 'my last draft', since: '2026-11-20T10:00:00.000Z' }),
    work({ versionId: 'their draft', isMine: false }),
    work({ versionId: 'my review', state: 'clinical-review' }),
    work({ versionId: 'their review', state: 'clinical-review', isMine: false }),
    work({ versionId: 'older', state: 'clinical-review', isMine: false, since: '2026-10-01T10:00:00.000Z' }),
    work({ versionId: 'es', kind: 'translation', language: 'es', state: 'language-review', isMine: false }),
  ];
  const { drafts, reviews, translations } = findWaiting([line('a', { open })]);
  const idsOf = (waiting: { work: OpenWork }[]) => waiting.map(({ work: { versionId } }) => versionId);
  expect([idsOf(drafts), idsOf(reviews), translations]).toEqual([
    ['my last draft', 'my draft'],
    ['older', 'their review'],
    [{ language: 'es', count: 1 }],
  ]);
});

test('late reviews wait with the oldest first, and stale translations by language', () => {
  const stale = { language: 'es', readiness: 'stale' } as const;
  const lines = [
    late('overdue', '2026-10-01'),
    late('lapsed', '2026-03-01'),
    line('fine', { languages: [stale] }),
    line('b', { languages: [stale] }),
  ];
  const waiting = findWaiting(lines);
  expect(waiting.overdue.map(({ name }) => name)).toEqual(['lapsed', 'overdue']);
  expect(waiting.stale).toEqual([{ language: 'es', count: 2 }]);
});
