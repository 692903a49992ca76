import { expect, test } from 'vitest';
import { readUnsaved, removeUnsaved, writeUnsaved } from '@/components/block/unsaved-draft';
import { keptKey } from '@/components/shell/kept-work';
import { draft } from '@/tests/builders/draft-builder';
import { memoryStorage } from '@/tests/setup/memory-storage';

const holder = { userId: 'someone', clinicId: 'somewhere' };

const unsaved = {
  edit: 4,
  working: {
    draft: draft({ title: 'Not saved' }),
    body: [{ kind: 'figure' as const, figureId: 'calf' }],
  },
};

test('what was written down in a tab comes back, until it is removed', () => {
  const tab = memoryStorage();
  expect(writeUnsaved(tab, holder, 'one', unsaved)).toBe(true);
  expect(readUnsaved(tab, holder, 'one')).toEqual(unsaved);
  expect(readUnsaved(tab, holder, 'another')).toBeNull();
  expect(readUnsaved(tab, { ...holder, userId: 'another' }, 'one')).toBeNull();
  removeUnsaved(tab, holder, 'one');
  expect(readUnsaved(tab, holder, 'one')).toBeNull();
});

test.each([
  ['no JSON', '{'],
  ['another shape', '{"edit":1}'],
  [
    'a text that the editor has no room for',
    JSON.stringify({ edit: 1, draft: draft(), document: { type: 'doc', content: [{ type: 'image' }] } }),
  ],
  [
    'a text with a list in a list',
    JSON.stringify({ edit: 1, draft: draft(), document: { type: 'doc', content: [{ type: 'bulletList' }] } }),
  ],
])('is not misled by %s', (_what, stored) => {
  const tab = memoryStorage();
  tab.setItem(keptKey(holder, 'draft-one'), stored);
  expect(readUnsaved(tab, holder, 'one')).toBeNull();
});

test('says so when the browser has no room', () => {
  const full = {
    ...memoryStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(writeUnsaved(full, holder, 'one', unsaved)).toBe(false);
});
