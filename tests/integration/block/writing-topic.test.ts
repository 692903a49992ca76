import { beforeAll, expect, test } from 'vitest';
import { getWritingTopic } from '@/lib/usecases/block/get-writing-topic';
import { storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let editor: BuiltUser;
beforeAll(async () => {
  await storeLegCramps({ translations: [], phrases: [] });
  editor = await buildUser({ role: 'editor' });
});

const read = (wanted: string | undefined, { actor } = editor) => getWritingTopic({ actor, wanted });

test('whoever writes a text finds what to choose from, in words', async () => {
  const found = await read('leg-cramps');
  expect(found).toMatchObject({ ok: true, value: { id: 'leg-cramps', title: 'Leg cramps' } });
  if (!found.ok) return;
  const { sourceIds, owners, figures, presets, adviceKeys, words } = found.value;
  expect(sourceIds.every((id) => words.sources[id])).toBe(true);
  expect(adviceKeys.every(({ key }) => words.advice[key])).toBe(true);
  for (const choices of [sourceIds, owners, figures, presets, adviceKeys]) expect(choices.length).toBeGreaterThan(0);
});

test('the first topic is meant where none is named, and one that does not exist is not found', async () => {
  expect(await read(undefined)).toMatchObject({ ok: true, value: { id: 'leg-cramps' } });
  expect(await read('no-topic')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});

test('a clinician writes no texts', async () => {
  const clinician = await buildUser({ role: 'clinician' });
  expect(await read('leg-cramps', clinician)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});
