import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST as settle } from '@/app/api/v1/comments/[id]/settle/route';
import { GET as check } from '@/app/api/v1/versions/[id]/check/route';
import { POST as comment } from '@/app/api/v1/versions/[id]/comments/route';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { getReview } from '@/lib/usecases/review/get-review';
import { listReviews } from '@/lib/usecases/review/list-reviews';
import { forFewPeople } from '@/tests/builders/few-people-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { buildDraft, buildReview, buildTranslationDraft } from '@/tests/builders/version-builder';
import { ask } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);
afterAll(closeMatrixPool);

const topicId = 'leg-cramps';

let editor: BuiltUser;
let reviewer: BuiltUser;
let clinician: BuiltUser;
beforeAll(async () => {
  await storeLegCramps(forFewPeople(await readLegCramps()));
  editor = await buildUser({ role: 'editor' });
  const { clinicId } = editor.actor;
  reviewer = await buildUser({ role: 'editor', clinicId });
  clinician = await buildUser({ clinicId });
});

const say = (who: BuiltUser, id: string, body: unknown) => ask(comment, { sealed: who.sealed, params: { id }, body });

describe('what a reviewer reads', () => {
  test('is the text beside the one in force, whose it is, and how its fields are said', async () => {
    const before = await textOf('relief.massage');
    const versionId = await buildReview(editor.actor, 'relief.massage', { title: 'Rub the sore muscle' });
    const review = granted(await getReview({ actor: reviewer.actor, versionId }));
    expect(review).toMatchObject({
      ...{ name: 'relief.massage', kind: 'source', state: 'clinical-review', edit: 1, isMine: false, source: null },
      ...{ authorNames: [editor.actor.userName], comments: [] },
      before: { number: 1, draft: { title: before.title, markdown: before.markdown } },
      draft: { title: 'Rub the sore muscle' },
    });
    expect(review.words.sections['relief-now']).toBeTypeOf('string');
    expect(review.printed?.parts.some((part) => part.kind === 'section' && part.blocks.length === 1)).toBe(true);
    expect(granted(await getReview({ actor: editor.actor, versionId })).isMine).toBe(true);
  });

  test('is a translation beside its source, and that the source is not in force any more', async () => {
    const versionId = await buildTranslationDraft(editor.actor, 'relief.cold', 'Ponga frío.');
    const source = await textOf('relief.cold');
    const read = async () => granted(await getReview({ actor: reviewer.actor, versionId })).source;
    expect(await read()).toEqual({ title: source.title, markdown: source.markdown, inForce: true });
    await publishAgain('relief.cold');
    expect(await read()).toMatchObject({ inForce: false });
  });

  test('is nothing for a clinician, and for a text that is not there', async () => {
    const versionId = await buildDraft(editor.actor, 'relief.warmth');
    expect(await getReview({ actor: clinician.actor, versionId })).toMatchObject({ problem: { code: 'not-allowed' } });
    const unknown = await getReview({ actor: reviewer.actor, versionId: randomUUID() });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

test('lists what waits for whom, the longest waiting first, with the comments that are open', async () => {
  const first = await buildReview(editor.actor, 'prevent.footwear');
  const second = await buildReview(reviewer.actor, 'exercise.yoga', {}, new Date('2026-11-22T13:00:00.000Z'));
  await say(reviewer, first, { words: 'One.' });
  const settled = await say(reviewer, first, { words: 'Two.' });
  const { id } = await settled.json();
  expect((await ask(settle, { sealed: editor.sealed, params: { id } })).status).toBe(200);
  const lines = granted(await listReviews({ actor: reviewer.actor, topicId }));
  const own = lines.filter((line) => [first, second].includes(line.id));
  expect(own).toMatchObject([
    { id: first, what: 'text', isMine: false, openComments: 1, authorNames: [editor.actor.userName] },
    { id: second, what: 'text', isMine: true, openComments: 0 },
  ]);
  expect(await listReviews({ actor: clinician.actor, topicId })).toMatchObject({ problem: { code: 'not-allowed' } });
});

describe('a comment', () => {
  test('is kept with its quote and its author, recorded, and settled once', async () => {
    const versionId = await buildReview(editor.actor, 'supp.magnesium');
    const said = await say(reviewer, versionId, { quote: 'with food', words: ' Which food? ' });
    expect(said.status).toBe(201);
    const { id } = await said.json();
    const question = { sealed: editor.sealed, params: { id } };
    expect((await ask(settle, question)).status).toBe(200);
    expect((await ask(settle, question)).status).toBe(409);
    const { comments } = granted(await getReview({ actor: reviewer.actor, versionId }));
    expect(comments).toMatchObject([
      {
        ...{ id, quote: 'with food', words: 'Which food?', authorName: reviewer.actor.userName },
        settled: { by: editor.actor.userName },
      },
    ]);
    const detail = { kind: 'block', name: 'supp.magnesium', id: versionId };
    expect(await eventsOf(reviewer)).toContainEqual(['content.commented', detail]);
    expect((await eventsOf(editor)).slice(-2)).toEqual([
      ['content.submitted', detail],
      ['content.comment-settled', detail],
    ]);
  });

  test.for<[string, () => Promise<{ status: number }>, number]>([
    ['without words', async () => say(reviewer, (await textOf('relief.massage')).versionId, { words: ' ' }), 400],
    ['on a text that is not there', () => say(reviewer, randomUUID(), { words: 'Why?' }), 404],
    ['by a clinician', () => say(clinician, randomUUID(), { words: 'Why?' }), 403],
  ])('%s is refused', async ([, tryIt, status]) => {
    expect((await tryIt()).status).toBe(status);
  });

  test('that is not there can’t be settled, nor any by a clinician', async () => {
    const id = randomUUID();
    expect((await ask(settle, { sealed: editor.sealed, params: { id } })).status).toBe(404);
    expect((await ask(settle, { sealed: clinician.sealed, params: { id } })).status).toBe(403);
  });
});

describe('the check of a text', () => {
  const checked = async (id: string, who = reviewer) => {
    const answer = await ask(check, { method: 'GET', sealed: who.sealed, params: { id } });
    return { status: answer.status, body: await answer.json() };
  };

  test('says that nothing is in the way, and on whose sheets it is, with their pages', async () => {
    const id = await buildReview(editor.actor, 'core.what-is-cramp', { title: 'What a cramp is' });
    const { status, body } = await checked(id);
    expect([status, body.problems, body.presets]).toEqual([200, [], 1]);
    expect(body.sheets).toMatchObject([
      { standing: 'stays-on', cameOn: [], wentOff: [], pages: { before: 2, after: 2 } },
    ]);
  });

  test('says why a text can’t be published, and lays out no sheet with what is not there', async () => {
    const id = await buildReview(editor.actor, 'core.cause-often-unknown', { markdown: '::figure[nothing]' });
    const { body } = await checked(id);
    expect(body.problems).toEqual([{ field: 'markdown', reason: 'There is no figure "nothing" in this topic.' }]);
    expect(body.sheets).toEqual([]);
  });

  test('is for those who may see drafts', async () => {
    expect((await checked(randomUUID())).status).toBe(404);
    expect((await checked(randomUUID(), clinician)).status).toBe(403);
  });
});
