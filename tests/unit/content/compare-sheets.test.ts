import { describe, expect, test } from 'vitest';
import { compareSheets, touchesSheet } from '@/lib/domain/content/compare-sheets';
import { replaceBlock } from '@/lib/domain/content/replace-block';
import type { Preset } from '@/lib/domain/content/topic-library';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary, readLegCramps } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const preset = (id: string, conditions: string[] = []): Preset => ({
  ...{ id, label: `Label of ${id}`, description: 'One line', profile: aProfile({ conditions }) },
});

const library = aLibrary({
  vocabulary: aVocabulary({ conditions: [aTerm('gout')] }),
  presets: [preset('healthy'), preset('gouty', ['gout'])],
  blocks: [
    aBlock('changed', { placement: 'on-request', title: 'The changed one' }),
    aBlock('other', { placement: 'core' }),
  ],
  rules: [aRule('SR-001', ['changed'], ['condition:gout'])],
});

const compare = (changes: Parameters<typeof aBlock>[1], before = library) => {
  const after = replaceBlock(before, aBlock('changed', changes));
  return compareSheets(
    { before: compileLibrary(before), after: compileLibrary(after) },
    { name: 'changed', adviceKey: 'changed' },
  );
};

describe('what a change does to presets’ sheets', () => {
  test('says whose sheet it comes onto, and why it stays off where a rule blocks it', () => {
    expect(compare({ placement: 'core' })).toEqual([
      {
        ...{ presetId: 'healthy', label: 'Label of healthy', standing: 'comes-on', why: 'On every sheet' },
        cameOn: [],
        wentOff: [],
      },
      {
        ...{ presetId: 'gouty', label: 'Label of gouty', standing: 'stays-off', why: 'Label of gout (SR-001)' },
        cameOn: [],
        wentOff: [],
      },
    ]);
  });

  test('says whose sheet it goes off', () => {
    const core = replaceBlock(library, aBlock('changed', { placement: 'core' }));
    expect(compare({ placement: 'on-request' }, core)[0]).toMatchObject({ standing: 'goes-off' });
  });

  test('touches no sheet that it is neither on nor moves', () => {
    expect(compare({ placement: 'on-request', title: 'Other words' }).filter(touchesSheet)).toEqual([]);
  });

  test('names the neighbours that a longer text pushes off', async () => {
    const pack = await readLegCramps();
    const block = pack.blocks.find(({ adviceKey }) => adviceKey === 'relief.stretch-calf');
    if (!block) throw new Error('The pack lost its calf stretch.');
    const step = [
      { kind: 'text' as const, text: 'Do one more thing, slowly and with care. '.repeat(3), strong: false },
    ];
    const long = {
      ...block,
      body: [...block.body, { kind: 'bullets' as const, items: Array.from({ length: 6 }, () => step) }],
    };
    const sheets = compareSheets(
      { before: compileLibrary(pack), after: compileLibrary(replaceBlock(pack, long)) },
      { name: block.blockId, adviceKey: block.adviceKey },
    );
    const healthy = sheets.find(({ presetId }) => presetId === pack.presets[0]?.id);
    expect(healthy?.standing).toBe('stays-on');
    expect(healthy?.wentOff.length).toBeGreaterThan(0);
    expect(healthy?.wentOff).not.toContain(block.title);
  });
});
