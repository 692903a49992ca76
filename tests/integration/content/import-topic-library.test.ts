import { expect, test } from 'vitest';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { buildBlock, buildLibrary } from '@/tests/builders/stored-library-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const named = (id: string, wanted: Partial<TopicLibrary> = {}): TopicLibrary => {
  const library = buildLibrary(wanted);
  return { ...library, topic: { ...library.topic, id } };
};

const withoutVersionIds = (library: TopicLibrary) => ({
  ...library,
  blocks: library.blocks.map(({ versionId, ...block }) => block),
});

test('loads what was imported, in the same order, with versions named by the database', async () => {
  const library = named('round-trip');
  await importTopicLibrary(library);
  const { library: loaded } = await loadTopicLibrary('round-trip');
  expect(withoutVersionIds(loaded)).toEqual(withoutVersionIds(library));
  expect(loaded.blocks[0]?.versionId).toMatch(/^[0-9a-f-]{36}$/);
});

test('changes nothing, the revision included, when the same library is imported again', async () => {
  const first = await importTopicLibrary(named('again'));
  const before = await loadTopicLibrary('again');
  const second = await importTopicLibrary(named('again'));
  expect(first).toMatchObject({ changed: true, published: 2 });
  expect(second).toMatchObject({ changed: false, published: 0, superseded: 0, revision: first.revision });
  expect(await loadTopicLibrary('again')).toBe(before);
});

test('publishes a new version of a changed block only, and keeps the old one', async () => {
  const [massage, warmth] = buildLibrary().blocks;
  if (!massage || !warmth) throw new Error('The builder makes two blocks.');
  await importTopicLibrary(named('changed'));
  const before = await loadTopicLibrary('changed');
  const better = { ...massage, title: 'Rub it with your hands' };
  const imported = await importTopicLibrary(named('changed', { blocks: [better, warmth] }));
  const after = await loadTopicLibrary('changed');

  expect(imported).toMatchObject({ published: 1, superseded: 1, withdrawn: 0 });
  expect(after.library.blocks.map((block) => block.title)).toEqual(['Rub it with your hands', 'Keep it warm']);
  expect(after.library.blocks[1]?.versionId).toBe(before.library.blocks[1]?.versionId);
  expect(Number(after.revision)).toBe(Number(before.revision) + 1);
  const versions = await asOwner((client) =>
    client.query(
      `SELECT number, state, title FROM block_versions v JOIN blocks b ON b.id = v.block_id
       WHERE b.topic_id = 'changed' AND b.name = 'relief.massage' ORDER BY number`,
    ),
  );
  expect(versions.rows).toEqual([
    { number: 1, state: 'superseded', title: 'Rub the muscle' },
    { number: 2, state: 'published', title: 'Rub it with your hands' },
  ]);
});

test('withdraws a block that the library no longer holds', async () => {
  await importTopicLibrary(named('withdrawn'));
  const imported = await importTopicLibrary(named('withdrawn', { blocks: [buildBlock()] }));
  expect(imported).toMatchObject({ withdrawn: 1 });
  const { library } = await loadTopicLibrary('withdrawn');
  expect(library.blocks.map((block) => block.blockId)).toEqual(['relief.massage']);
});

test.for<[string, Partial<TopicLibrary>]>([
  ['a rule', { rules: [] }],
  ['an advice key', { adviceKeys: buildLibrary().adviceKeys.toReversed() }],
  ['a source', { sources: [] }],
  ['a preset', { presets: [{ id: 'x', label: 'X', description: 'X', profile: buildPresetProfile() }] }],
])('raises the revision by one when %s changes', async ([part, change]) => {
  const id = `revision-${part.replaceAll(' ', '-')}`;
  await importTopicLibrary(named(id));
  const before = await loadTopicLibrary(id);
  await importTopicLibrary(named(id, change));
  const after = await loadTopicLibrary(id);
  expect(Number(after.revision)).toBe(Number(before.revision) + 1);
  expect(withoutVersionIds(after.library)).toEqual(withoutVersionIds(named(id, change)));
});

test('imports one library many times at once as if it were once', async () => {
  const imports = await Promise.all(Array.from({ length: 4 }, () => importTopicLibrary(named('race'))));
  expect(imports.filter((imported) => imported.changed)).toHaveLength(1);
  expect(imports.reduce((sum, imported) => sum + imported.published, 0)).toBe(2);
});

function buildPresetProfile(): TopicLibrary['presets'][number]['profile'] {
  const lists = { conditions: [], medicines: [], allergies: [], lifestyle: [], redFlags: [], absent: [] };
  return { ageBand: 'adult', pregnancyTrimester: null, ...lists, complete: true };
}
