import { describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/content/load-pack';
import { adviceTouchedBy, compareLibraries } from '@/lib/domain/content/compare-libraries';
import { aBlock, aLibrary, aRule } from '@/tests/builders/library-builder';

const block = aBlock('relief.massage', { markdown: 'Rub it gently.' });
const rule = aRule('SR-001', ['relief.massage'], ['condition:neuropathy']);
const before = aLibrary({ blocks: [block], rules: [rule] });

describe('what a pack would change', () => {
  test('is nothing for the same content, whatever the database calls its versions', () => {
    const after = { ...before, blocks: [{ ...block, versionId: 'another name' }] };
    expect(compareLibraries(before, after)).toEqual([]);
  });

  test('is nothing where only the order of fields differs, as it does after jsonb', () => {
    const { id, adviceKeys, ...rest } = rule;
    expect(compareLibraries(before, { ...before, rules: [{ ...rest, adviceKeys, id }] })).toEqual([]);
  });

  test('is told for a changed text with both texts, for a new rule and for one that is gone', () => {
    const after = {
      ...before,
      blocks: [{ ...block, markdown: 'Rub it.' }],
      rules: [aRule('SR-002', ['relief.massage'], ['everyone'])],
    };
    const changes = compareLibraries(before, after);
    expect(changes.map(({ part, id, kind }) => [part, id, kind])).toEqual([
      ['block', 'relief.massage', 'changed'],
      ['rule', 'SR-001', 'removed'],
      ['rule', 'SR-002', 'added'],
    ]);
    expect(changes[0]?.before).toContain('Rub it gently.');
    expect(changes[0]?.after).toContain('Rub it.');
    expect(adviceTouchedBy(changes, [before, after])).toEqual(['relief.massage']);
  });

  test('leaves translations alone that the pack does not have', () => {
    const phrase = { language: 'es', source: 'The end.', text: 'Fin.', madeBy: 'machine' as const, reviewedBy: null };
    const translated = { ...before, phrases: [{ ...phrase, demoReview: false }] };
    expect(compareLibraries(translated, before)).toEqual([]);
    expect(compareLibraries(before, translated).map(({ part, kind }) => [part, kind])).toEqual([['phrase', 'added']]);
  });

  test('is all of a topic that is not there yet', async () => {
    const pack = await loadPack('content/heartburn');
    const changes = compareLibraries(null, pack);
    expect(changes.every(({ kind, before: was }) => kind === 'added' && was === '')).toBe(true);
    expect(changes.filter(({ part }) => part === 'block').length).toBe(pack.blocks.length);
    expect(compareLibraries(pack, pack)).toEqual([]);
  });
});
