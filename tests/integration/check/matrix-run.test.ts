import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { POST as stop } from '@/app/api/v1/topics/[id]/matrix-runs/[run]/stop/route';
import { GET as readProgress, POST as start } from '@/app/api/v1/topics/[id]/matrix-runs/route';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { getMatrixRun } from '@/lib/usecases/check/get-matrix-run';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { startMatrixRun } from '@/lib/usecases/check/start-matrix-run';
import { aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { granted } from '@/tests/builders/recall-builder';
import { buildBlock, buildLibrary } from '@/tests/builders/stored-library-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeMatrixPool);

let editor: BuiltUser;
let made = 0;

/** A new topic each time, so that no test's run is in the way of another's. */
const storeTopic = async (changes: Partial<TopicLibrary> = {}): Promise<string> => {
  made += 1;
  const id = `topic-${made}`;
  const library = buildLibrary({
    vocabulary: aVocabulary({ conditions: [aTerm('neuropathy')], medicines: [aTerm('warfarin')] }),
    ...changes,
  });
  await importTopicLibrary({ ...library, topic: { ...library.topic, id } });
  return id;
};

beforeEach(async () => {
  editor = await buildUser({ role: 'editor' });
});

const run = async (topicId: string) => {
  const now = new Date();
  await granted(await startMatrixRun({ actor: editor.actor, topicId, now })).finished;
  return granted(await getMatrixRun({ actor: editor.actor, topicId, now }));
};

test('looks at everybody’s sheet, keeps what it found with the numbers, and records who ran it', async () => {
  const topicId = await storeTopic();
  const { latest, lastDone, revision } = await run(topicId);
  expect(latest).toEqual(lastDone);
  expect(latest).toMatchObject({ state: 'done', revision, startedBy: editor.actor.userName, isLost: false });
  expect(latest?.done).toBe(latest?.total);
  expect(latest?.coverage).toMatchObject({ presets: 0, rules: 1, languages: ['en'] });
  // The topic has no danger signs, so no sheet of it has a box that says when to get help.
  expect(new Set(latest?.findings.map((finding) => finding.kind))).toEqual(new Set(['empty']));
  await inClinic(editor.actor.clinicId, async (tx) => {
    expect(await tx.auditEvent.findMany()).toMatchObject([
      { type: 'content.checked', actorId: editor.actor.userId, detail: { topicId } },
    ]);
  });
});

test('tells of a sheet that can’t be printed, with the advice and the character', async () => {
  const markdown = 'Rub it ꧁gently.';
  const body = [{ kind: 'paragraph' as const, runs: [{ kind: 'text' as const, text: markdown, strong: false }] }];
  const { latest } = await run(await storeTopic({ blocks: [buildBlock({ markdown, body })] }));
  const unprintable = latest?.findings.find(({ kind }) => kind === 'unprintable');
  expect(unprintable).toMatchObject({ adviceKey: 'relief.massage', problem: expect.stringContaining('꧁') });
});

describe('while a run goes on', () => {
  const startOne = async () => {
    const topicId = await storeTopic();
    const started = granted(await startMatrixRun({ actor: editor.actor, topicId, now: new Date() }));
    return { topicId, ...started };
  };

  test('a second one is refused, and its progress can be read', async () => {
    const { topicId, id, finished } = await startOne();
    const { sealed } = editor;
    const again = await ask(start, { sealed, params: { id: topicId }, body: {} });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, 'changed-meanwhile']);
    const progress = await ask(readProgress, { sealed, params: { id: topicId }, method: 'GET' });
    expect(await progress.json()).toMatchObject({ id, state: 'running', isLost: false });
    await finished;
  });

  test('it can be stopped, which is recorded once, and then keeps nothing', async () => {
    const { topicId, id, finished } = await startOne();
    const question = { sealed: editor.sealed, params: { id: topicId, run: id }, body: {} };
    for (const _ of ['stopped', 'over already']) expect((await ask(stop, question)).status).toBe(200);
    await finished;
    expect(await eventsOf(editor)).toEqual([
      ['content.checked', { topicId }],
      ['content.check-stopped', { topicId }],
    ]);
    const { latest, lastDone } = granted(await getMatrixRun({ actor: editor.actor, topicId, now: new Date() }));
    expect([latest?.state, latest?.findings, lastDone]).toEqual(['stopped', [], null]);
  });

  test('one whose process died is told, and can be started again', async () => {
    const topicId = await storeTopic();
    await asOwner((client) =>
      client.query(
        `INSERT INTO matrix_runs (id, topic_id, revision, started_by, started_at, seen_at)
         VALUES (gen_random_uuid(), $1, 1, 'Somebody', now() - interval '5 minutes', now() - interval '1 minute')`,
        [topicId],
      ),
    );
    const lost = granted(await getMatrixRun({ actor: editor.actor, topicId, now: new Date() }));
    expect(lost.latest).toMatchObject({ state: 'running', isLost: true });
    const { latest } = await run(topicId);
    expect(latest).toMatchObject({ state: 'done', isLost: false });
    const states = await asOwner((client) =>
      client.query('SELECT state FROM matrix_runs WHERE topic_id = $1', [topicId]),
    );
    expect(states.rows.map(({ state }) => state).sort()).toEqual(['done', 'failed']);
  });
});

test.for<[string, 'clinician' | 'editor', string, number]>([
  ['a clinician', 'clinician', '', 403],
  ['a topic that is not there', 'editor', 'no-such-topic', 404],
])('refuses %s', async ([, role, topicId, status]) => {
  const { sealed } = await buildUser({ role });
  const id = topicId || (await storeTopic());
  expect((await ask(start, { sealed, params: { id }, body: {} })).status).toBe(status);
});
