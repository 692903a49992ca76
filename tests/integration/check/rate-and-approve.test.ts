import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as approve } from '@/app/api/v1/topics/[id]/approve/route';
import { POST as rate } from '@/app/api/v1/topics/[id]/ratings/route';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { type Instrument, type ItemAnswer, instruments } from '@/lib/domain/check/rating';
import { getRatings } from '@/lib/usecases/check/get-ratings';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { startMatrixRun } from '@/lib/usecases/check/start-matrix-run';
import { anAdviceKey, aVocabulary } from '@/tests/builders/library-builder';
import { goodAnswers } from '@/tests/builders/rating-builder';
import { granted } from '@/tests/builders/recall-builder';
import { buildBlock, buildLibrary } from '@/tests/builders/stored-library-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asApp, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeMatrixPool);

const topicId = 'test-topic';

let one: BuiltUser;
let two: BuiltUser;

/** A small topic with which nothing is wrong. */
const soundTopic = () =>
  buildLibrary({
    topic: {
      ...buildLibrary().topic,
      sections: [
        { id: 'get-help', title: 'Get help' },
        { id: 'relief-now', title: 'Now' },
      ],
    },
    vocabulary: aVocabulary(),
    rules: [],
    adviceKeys: [anAdviceKey('relief.massage'), anAdviceKey('redflags.all')],
    blocks: [
      buildBlock(),
      buildBlock({
        blockId: 'redflags.all',
        adviceKey: 'redflags.all',
        section: 'get-help',
        title: 'Danger signs',
        markdown: ':::emergency\n- Pain in the chest.\n:::',
        body: [
          {
            kind: 'signs',
            urgency: 'emergency',
            items: [[{ kind: 'text', text: 'Pain in the chest.', strong: false }]],
          },
        ],
      }),
    ],
  });

beforeAll(async () => {
  await importTopicLibrary(soundTopic());
  one = await buildUser({ role: 'editor' });
  two = await buildUser({ role: 'editor', clinicId: one.actor.clinicId });
});

const revisionNow = async () => (await loadTopicLibrary(topicId)).revision;

const rateAs = async ({ sealed }: BuiltUser, instrument: Instrument, changes: Record<number, ItemAnswer> = {}) => {
  const answers = Object.fromEntries(
    Object.entries(goodAnswers(instrument, changes)).map(([number, { answer, reason }]) => [
      number,
      { answer, reason },
    ]),
  );
  const body = { instrument, revision: await revisionNow(), answers };
  return ask(rate, { sealed, params: { id: topicId }, body });
};

const approveAs = async ({ sealed }: BuiltUser) => {
  const body = { revision: await revisionNow(), version: '2026.2', nextReview: '2999-01-01' };
  return ask(approve, { sealed, params: { id: topicId }, body });
};

const reasonsOf = async (answer: Response): Promise<string[]> =>
  ((await problemOf(answer)).fields ?? []).map(({ reason }) => reason);

test('a topic goes from draft to approved once two people rated it well and its matrix is clean, and not before', async () => {
  expect((await approveAs(one)).status).toBe(422);

  for (const instrument of instruments) expect((await rateAs(one, instrument)).status).toBe(201);
  const alone = await approveAs(one);
  expect(alone.status).toBe(422);
  expect(await reasonsOf(alone)).toEqual([
    expect.stringMatching(/the only one who rated it/),
    expect.stringMatching(/PEMAT-P: one person/),
    expect.stringMatching(/Index: one person/),
    expect.stringMatching(/matrix has not run/),
  ]);

  const low = { 1: 'no', 2: 'no', 3: 'no', 4: 'no', 5: 'no', 7: 'no' } as const;
  await rateAs(two, 'pemat-p', low);
  await rateAs(two, 'cdc-cci');
  await granted(await startMatrixRun({ actor: one.actor, topicId, now: new Date() })).finished;
  const below = await approveAs(one);
  expect(await reasonsOf(below)).toEqual([expect.stringMatching(/Understanding, .* is 64, and 70 is the least/)]);
  expect((await loadTopicLibrary(topicId)).library.topic.status).toBe('draft');

  await rateAs(two, 'pemat-p');
  const approved = await approveAs(one);
  expect(approved.status).toBe(200);
  const { library } = await loadTopicLibrary(topicId);
  expect(library.topic).toMatchObject({ status: 'approved', version: '2026.2', nextReview: '2999-01-01' });
  await inClinic(one.actor.clinicId, async (tx) => {
    const events = await tx.auditEvent.findMany({ where: { type: { in: ['content.rated', 'content.published'] } } });
    expect(events.filter(({ type }) => type === 'content.rated')).toHaveLength(5);
    expect(events.find(({ type }) => type === 'content.published')?.detail).toEqual({
      kind: 'topic',
      name: topicId,
      id: '2026.2',
    });
  });

  const now = new Date();
  const read = granted(await getRatings({ actor: one.actor, topicId, now }));
  expect(read.ratings).toHaveLength(4);
  expect(read.ratings.every(({ revision }) => revision !== read.revision)).toBe(true);
});

test('a rating is refused with the questions that are open, and one of content that changed with 409', async () => {
  const { sealed } = one;
  const body = { instrument: 'pemat-p', revision: await revisionNow(), answers: { 1: { answer: 'yes', reason: '' } } };
  const open = await ask(rate, { sealed, params: { id: topicId }, body });
  const problem = await problemOf(open);
  expect([open.status, problem.fields?.length]).toEqual([400, 23]);
  const stale = await ask(rate, { sealed, params: { id: topicId }, body: { ...body, revision: '1' } });
  expect([stale.status, (await problemOf(stale)).code]).toEqual([409, 'changed-meanwhile']);
});

test('a rating can’t be changed or taken away, not even around the app', async () => {
  for (const sql of ['UPDATE topic_ratings SET rater_name = $1', 'DELETE FROM topic_ratings WHERE rater_name <> $1'])
    await expect(asApp((client) => client.query(sql, ['x']))).rejects.toThrow(/permission denied/);
});

test('refuses a clinician and a topic that is not there', async () => {
  const clinician = await buildUser();
  expect((await rateAs(clinician, 'pemat-p')).status).toBe(403);
  expect((await approveAs(clinician)).status).toBe(403);
  const body = { revision: '1', version: '1', nextReview: '2999-01-01' };
  expect((await ask(approve, { sealed: one.sealed, params: { id: 'none' }, body })).status).toBe(404);
});
