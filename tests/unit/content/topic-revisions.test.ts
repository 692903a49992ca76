import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRevision, writeRevision } from '@/lib/domain/content/topic-revisions';

const anyTopics = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
    revision: fc.bigInt({ min: 1n, max: 999_999_999n }).map(String),
  }),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);

test('the revision of each topic comes back from the one text', () => {
  fc.assert(
    fc.property(anyTopics, (topics) => {
      const ids = topics.map(({ id }) => id);
      expect(readRevision(writeRevision(topics), ids)).toEqual(topics);
    }),
  );
});

test('of one topic it is the bare number that older clients send', () => {
  expect(writeRevision([{ id: 'leg-cramps', revision: '12' }])).toBe('12');
});

test('a topic that the text does not name has none', () => {
  expect(readRevision('leg-cramps:12 heartburn:3', ['leg-cramps', 'back-pain'])).toEqual([
    { id: 'leg-cramps', revision: '12' },
  ]);
  expect(readRevision('12', ['leg-cramps', 'heartburn'])).toEqual([]);
});
