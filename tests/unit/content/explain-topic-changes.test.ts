import { expect, test } from 'vitest';
import { explainTopicChanges } from '@/lib/domain/content/explain-topic-changes';
import { type TopicChange, topicChangeKinds, topicParts } from '@/lib/domain/content/topic-change';

const aText = (kind: TopicChange['kind'], name: string, adviceKey = `relief.${name.toLowerCase()}`): TopicChange => ({
  part: 'block_versions',
  name,
  kind,
  adviceKey,
});

const aRule = (kind: TopicChange['kind'], name = 'SR-001'): TopicChange => ({
  part: 'rules',
  name,
  kind,
  adviceKey: null,
});

const reasonsOf = (...changes: TopicChange[]) => explainTopicChanges(changes).map(({ reason }) => reason);

test('says of every part and every change what it was', () => {
  for (const part of topicParts) {
    for (const kind of topicChangeKinds) {
      if (part === 'blocks' && kind !== 'changed') continue;
      const [explained] = explainTopicChanges([{ part, name: 'Name', kind, adviceKey: null }]);
      expect(explained?.reason).toMatch(/ (was|is) /);
      expect(explained?.field).toMatch(/^content\./);
    }
  }
});

test('names a text by its title and its advice key', () => {
  expect(explainTopicChanges([aText('withdrawn', 'Massage')])).toEqual([
    { field: 'content.relief.massage', reason: '"Massage" was withdrawn' },
  ]);
});

test('tells a text that took another’s place once', () => {
  const replaced = [aText('superseded', 'Old', 'relief.massage'), aText('published', 'New', 'relief.massage')];
  expect(reasonsOf(...replaced)).toEqual(['"New" is a new text']);
  expect(reasonsOf(aText('superseded', 'Old', 'relief.cold'), ...replaced)).toEqual([
    '"Old" was replaced by a newer text',
    '"New" is a new text',
  ]);
});

test('takes a part that was removed and added again for a changed one, and the other way round for what it is now', () => {
  expect(reasonsOf(aRule('removed'), aRule('added'))).toEqual(['Safety rule SR-001 was changed']);
  expect(reasonsOf(aRule('added'), aRule('removed'))).toEqual(['Safety rule SR-001 was removed']);
});

test('tells that the order changed once, however many places moved, and nothing of a place that is new', () => {
  const place = (kind: TopicChange['kind'], name: string): TopicChange => ({
    part: 'blocks',
    name,
    kind,
    adviceKey: null,
  });
  expect(explainTopicChanges([place('changed', 'a'), place('changed', 'b'), place('added', 'c')])).toEqual([
    { field: 'content.blocks', reason: 'The order of the advice was changed' },
  ]);
});

test('tells 20 at most, and what was withdrawn before everything else', () => {
  const rules = Array.from({ length: 30 }, (_, index) => aRule('changed', `SR-${100 + index}`));
  const explained = explainTopicChanges([...rules, aText('published', 'New'), aText('withdrawn', 'Massage')]);
  expect(explained).toHaveLength(20);
  expect(explained.slice(0, 2).map(({ reason }) => reason)).toEqual(['"Massage" was withdrawn', '"New" is a new text']);
});
