import { expect, test } from 'vitest';
import { readUnsaved, removeUnsaved, unsavedDraftPrefix, writeUnsaved } from '@/components/block/unsaved-draft';
import { draft } from '@/tests/builders/draft-builder';

const storage = (): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
};

const unsaved = {
  edit: 4,
  working: {
    draft: draft({ title: 'Not saved' }),
    body: [{ kind: 'figure' as const, figureId: 'calf' }],
  },
};

test('what was written down in a tab comes back, until it is removed', () => {
  const tab = storage();
  expect(writeUnsaved(tab, 'one', unsaved)).toBe(true);
  expect(readUnsaved(tab, 'one')).toEqual(unsaved);
  expect(readUnsaved(tab, 'another')).toBeNull();
  removeUnsaved(tab, 'one');
  expect(readUnsaved(tab, 'one')).toBeNull();
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
  const tab = storage();
  tab.setItem(`${unsavedDraftPrefix}one`, stored);
  expect(readUnsaved(tab, 'one')).toBeNull();
});

test('says so when the browser has no room', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(writeUnsaved(full, 'one', unsaved)).toBe(false);
});
