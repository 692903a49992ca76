import { beforeAll, expect, test } from 'vitest';
import { GET as news } from '@/app/api/v1/content-news/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { takeOutOfUse } from '@/lib/usecases/content/take-out-of-use';
import { granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { reviewMoment } from '@/tests/builders/version-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let clinician: BuiltUser;
beforeAll(async () => {
  await storeLegCramps();
  clinician = await buildUser();
});

const since = async (revision: string, topics = 'leg-cramps') => {
  const query = new URLSearchParams({ topics, since: revision }).toString();
  const answer = await ask(news, { method: 'GET', sealed: clinician.sealed, query });
  return { status: answer.status, body: await answer.json() };
};

const revisionNow = async () => (await loadTopicLibrary('leg-cramps')).revision;

test('says nothing as long as nothing changed', async () => {
  const revision = await revisionNow();
  expect(await since(revision)).toEqual({ status: 200, body: { revision, changes: [] } });
});

test('says what changed since the sheet was put together, what was withdrawn first', async () => {
  const before = await revisionNow();
  await publishAgain('relief.massage');
  const { title } = await textOf('relief.massage');
  const gone = await textOf('relief.cold');
  const editor = await buildUser({ role: 'editor' });
  granted(
    await inClinic(editor.actor.clinicId, (tx) =>
      takeOutOfUse(tx, { actor: editor.actor, blockVersionId: gone.versionId, reason: 'Harm.', now: reviewMoment }),
    ),
  );
  expect((await since(before)).body).toEqual({
    revision: await revisionNow(),
    changes: [`"${gone.title}" was withdrawn`, `"${title}" is a new text`],
  });
});

test('refuses what names no topic or no revision', async () => {
  expect((await since('')).status).toBe(400);
  expect((await since('1', 'Not/a topic')).status).toBe(400);
  expect((await ask(news, { method: 'GET', query: 'topics=leg-cramps&since=1' })).status).toBe(401);
});
