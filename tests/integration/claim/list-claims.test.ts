import { beforeAll, expect, test } from 'vitest';
import { loadClaims } from '@/lib/content/load-claims';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { installTopicLibrary } from '@/lib/db/content/install-topic-library';
import { listClaims } from '@/lib/usecases/claim/list-claims';
import { withdrawBlockVersion } from '@/lib/usecases/content/withdraw-block-version';
import { readLegCramps } from '@/tests/builders/library-builder';
import { granted, publishAgain, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const topicId = 'leg-cramps';

let editor: BuiltUser;
beforeAll(async () => {
  // As a version before claims were kept left it.
  await importTopicLibrary(await readLegCramps());
  editor = await buildUser({ role: 'editor' });
});

const board = async () => granted(await listClaims({ actor: editor.actor, topicId }));

test('brings the claims of a topic that was there before claims were kept, and leaves its revision', async () => {
  const pack = await readLegCramps();
  const { revision } = await importTopicLibrary(pack);
  expect(await board()).toEqual([]);
  const claims = await loadClaims('content/leg-cramps');
  expect(await installTopicLibrary(pack, claims)).toBe(false);
  expect((await board()).map(({ answeredBy, ...claim }) => claim)).toEqual(claims);
  expect(await importTopicLibrary(pack)).toMatchObject({ revision, changed: false });
  expect(await board()).toHaveLength(301);
});

test('leaves what is stored when the pack is brought again', async () => {
  const pack = await readLegCramps();
  const [first] = await loadClaims('content/leg-cramps');
  if (!first) throw new Error('There are no claims.');
  await installTopicLibrary(pack, [first]);
  expect(await board()).toHaveLength(301);
});

test('names the texts that answer a claim as they are called now, and says when one was withdrawn', async () => {
  await publishAgain('relief.massage');
  const again = await textOf('relief.massage');
  const { versionId: blockVersionId, title } = await textOf('relief.stretch-calf');
  const now = new Date('2026-11-26T09:00:00.000Z');
  granted(await withdrawBlockVersion({ actor: editor.actor, blockVersionId, reason: 'Wrong.', now }));
  const blocks = (await board()).flatMap(({ answeredBy }) => answeredBy);
  expect(blocks).toContainEqual({ name: 'relief.massage', title: again.title, inForce: true });
  expect(blocks).toContainEqual({ name: 'relief.stretch-calf', title, inForce: false });
  expect(blocks.filter(({ title: called }) => called === null)).toEqual([]);
});

test('shows a clinician nothing, and nobody a topic that is not there', async () => {
  const clinician = await buildUser();
  expect(await listClaims({ actor: clinician.actor, topicId })).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await listClaims({ actor: editor.actor, topicId: 'none' })).toMatchObject({ problem: { code: 'not-found' } });
});
