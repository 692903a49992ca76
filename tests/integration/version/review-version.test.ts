import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { POST as approve } from '@/app/api/v1/versions/[id]/approve/route';
import { POST as giveBack } from '@/app/api/v1/versions/[id]/return/route';
import { POST as submit } from '@/app/api/v1/versions/[id]/submit/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { approveVersion } from '@/lib/usecases/version/approve-version';
import { aComposeRequest, toIssueRequest, tryToIssue } from '@/tests/builders/compose-request-builder';
import { forFewPeople } from '@/tests/builders/few-people-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { buildDraft, buildReview, buildTranslationDraft, reviewMoment } from '@/tests/builders/version-builder';
import { ask } from '@/tests/setup/ask';
import { asApp, asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);
afterAll(closeMatrixPool);

let editor: BuiltUser;
let reviewer: BuiltUser;
beforeAll(async () => {
  await storeLegCramps(forFewPeople(await readLegCramps()));
  editor = await buildUser({ role: 'editor' });
  reviewer = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
});

const versionRow = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('SELECT * FROM block_versions WHERE id = $1', [id]);
    return rows[0];
  });

const events = (id: string) =>
  inClinic(editor.actor.clinicId, async (tx) => {
    const all = await tx.auditEvent.findMany({ where: { type: { startsWith: 'content.' } }, orderBy: { seq: 'asc' } });
    return all
      .filter(({ detail }) => (detail as { id?: string }).id === id)
      .map(({ type, actorId }) => [type, actorId]);
  });

const step = async (handler: typeof submit, who: BuiltUser, id: string, body: unknown) => {
  const answer = await ask(handler, { sealed: who.sealed, params: { id }, body });
  return { status: answer.status, body: await answer.json() };
};

test('a text goes from its author through a second person onto the next sheet', async () => {
  const before = await textOf('relief.massage');
  const id = await buildDraft(editor.actor, 'relief.massage', {
    ...{ title: 'Rub the sore muscle', owner: 'New owner' },
  });
  expect(await step(submit, editor, id, { edit: 1 })).toEqual({ status: 200, body: { state: 'clinical-review' } });
  expect((await textOf('relief.massage')).versionId).toBe(before.versionId);

  expect(await step(approve, reviewer, id, { edit: 1 })).toEqual({ status: 200, body: { state: 'published' } });
  expect(await textOf('relief.massage')).toMatchObject({ versionId: id, title: 'Rub the sore muscle' });
  expect(await versionRow(before.versionId)).toMatchObject({ state: 'superseded' });
  expect(await versionRow(id)).toMatchObject({
    state: 'published',
    author_names: [editor.actor.userName],
    clinical_reviewer_id: reviewer.actor.userId,
    clinical_reviewer_name: reviewer.actor.userName,
  });
  const { rows } = await asOwner((owner) => owner.query(`SELECT owner FROM blocks WHERE name = 'relief.massage'`));
  expect(rows).toEqual([{ owner: 'New owner' }]);
  expect(await events(id)).toEqual([
    ['content.submitted', editor.actor.userId],
    ['content.published', reviewer.actor.userId],
  ]);
  const { actor } = await buildUser();
  const issued = granted(
    await tryToIssue(actor, aComposeRequest({ choices: { added: [{ adviceKey: 'relief.massage' }] } })),
  );
  const given = await inClinic(actor.clinicId, (tx) => tx.adviceGiven.findMany({ where: { handoutId: issued.id } }));
  expect(given.map(({ blockVersionId }) => blockVersionId)).toContain(id);
});

test('a returned text is a draft again, with what is to be done on it, and can be given to review anew', async () => {
  const id = await buildReview(editor.actor, 'relief.elevate-after');
  const words = 'Say which leg.';
  expect(await step(giveBack, reviewer, id, { words })).toEqual({ status: 200, body: { state: 'draft' } });
  const comments = await inClinic(editor.actor.clinicId, (tx) =>
    tx.contentComment.findMany({ where: { subjectKind: 'block-version', subjectId: id } }),
  );
  expect(comments).toMatchObject([{ words, quote: '', authorName: reviewer.actor.userName, settledAt: null }]);
  expect(await step(submit, editor, id, { edit: 1 })).toMatchObject({ status: 200 });
  expect((await events(id)).map(([type]) => type)).toEqual([
    'content.submitted',
    'content.returned',
    'content.submitted',
  ]);
});

describe('refuses', () => {
  test('an author’s own approval, and says that somebody else reviews', async () => {
    const id = await buildReview(editor.actor, 'prevent.footwear');
    const answer = await step(approve, editor, id, { edit: 1 });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(answer.body.detail).toContain('somebody else reviews');
    expect(await versionRow(id)).toMatchObject({ state: 'clinical-review' });
  });

  test('an author in the database too, whatever the app asks for', async () => {
    const id = await buildReview(editor.actor, 'prevent.hydration-general');
    await asApp(async (app) => {
      const publish = app.query(
        `SELECT set_config('app.user_id', '${editor.actor.userId}', false);
         UPDATE block_versions SET state = 'superseded', ended_at = now()
           WHERE block_id = (SELECT block_id FROM block_versions WHERE id = '${id}') AND state = 'published';
         UPDATE block_versions SET state = 'published', published_at = now() WHERE id = '${id}'`,
      );
      await expect(publish).rejects.toThrow('whoever wrote a text can not review it');
    });
    expect(await versionRow(id)).toMatchObject({ state: 'clinical-review', published_at: null });
  });

  test.for<[string, typeof submit, () => Promise<string>, unknown]>([
    ['approving a draft', approve, () => buildDraft(editor.actor, 'relief.warmth'), { edit: 1 }],
    ['giving back a draft', giveBack, () => buildDraft(editor.actor, 'exercise.yoga'), { words: 'Why.' }],
    ['submitting a text in review', submit, () => buildReview(editor.actor, 'exercise.foot-roller'), { edit: 1 }],
    ['submitting what is in force', submit, async () => (await textOf('relief.stretch-calf')).versionId, { edit: 1 }],
    [
      'approving another edit than was read',
      approve,
      () => buildReview(editor.actor, 'exercise.leg-swings'),
      { edit: 2 },
    ],
    [
      'submitting another edit than was read',
      submit,
      () => buildDraft(editor.actor, 'prevent.sleep-routine'),
      { edit: 2 },
    ],
  ])('%s with 409', async ([, handler, make, body]) => {
    const id = await make();
    const before = await versionRow(id);
    expect(await step(handler, reviewer, id, body)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect(await versionRow(id)).toEqual(before);
  });

  test.for<[string, typeof submit]>([
    ['submitting', submit],
    ['approving', approve],
    ['giving back', giveBack],
  ])('%s a text that is not there, and a clinician', async ([, handler]) => {
    const body = handler === giveBack ? { words: 'Why.' } : { edit: 1 };
    for (const id of [randomUUID(), 'none']) expect((await step(handler, reviewer, id, body)).status).toBe(404);
    const clinician = await buildUser();
    expect((await step(handler, clinician, randomUUID(), body)).status).toBe(403);
  });

  test('giving a text back without a word', async () => {
    expect((await step(giveBack, reviewer, randomUUID(), { words: ' ' })).status).toBe(400);
  });
});

describe('does not publish, says why, and leaves the old text in force', () => {
  test.for<[string, Parameters<typeof buildReview>[2], { field: string; reason: RegExp }]>([
    ['a review date that is past', { reviewBy: '2026-11-21' }, { field: 'reviewBy', reason: /21 November 2026/ }],
    ['an unknown source', { sources: ['NOBODY-1999'] }, { field: 'sources', reason: /NOBODY-1999/ }],
    ['an unknown fact', { for: ['condition:nothing'] }, { field: 'for', reason: /condition:nothing/ }],
    [
      'a character without a font',
      { markdown: 'Rub it \u{1F9B5} gently.' },
      { field: 'markdown', reason: /can't be printed/ },
    ],
    ['an unknown figure', { markdown: 'Rub it.\n\n::figure[nothing]' }, { field: 'markdown', reason: /nothing/ }],
  ])('%s', async ([, changes, { field, reason }]) => {
    const before = await textOf('relief.cold');
    const id = await buildReview(editor.actor, 'relief.cold', changes);
    const answer = await step(approve, reviewer, id, { edit: 1 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'not-publishable' } });
    expect(answer.body.fields).toEqual([{ field, reason: expect.stringMatching(reason) }]);
    expect(await textOf('relief.cold')).toEqual(before);
    expect((await step(giveBack, reviewer, id, { words: 'See why.' })).status).toBe(200);
    await asOwner((owner) => owner.query('DELETE FROM block_versions WHERE id = $1', [id]));
  });

  test('takes no draft to review that lacks what a reader needs, and names each gap', async () => {
    const id = await buildDraft(editor.actor, 'diet.balanced', { title: ' ', sources: [], markdown: '' });
    const answer = await step(submit, editor, id, { edit: 1 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'not-publishable' } });
    expect(answer.body.fields.map(({ field }: { field: string }) => field)).toEqual(['title', 'markdown', 'sources']);
  });

  test('names the line of a text that is not well formed', async () => {
    const id = await buildDraft(editor.actor, 'diet.dairy', { markdown: 'Well.\n\n# Not well' });
    const answer = await step(submit, editor, id, { edit: 1 });
    expect(answer.body.fields).toEqual([{ field: 'markdown:3:1', reason: expect.stringContaining('Line 3') }]);
  });

  test('a text that was checked against a topic that changed meanwhile', async () => {
    const id = await buildReview(editor.actor, 'relief.paracetamol');
    const ask = () => approveVersion({ actor: reviewer.actor, versionId: id, edit: 1, now: reviewMoment });
    const approving = await asOwner(async (owner) => {
      await owner.query(`BEGIN; SELECT FROM topics WHERE id = 'leg-cramps' FOR UPDATE`);
      const asked = ask();
      // It has read the topic and waits for its row.
      await vi.waitFor(
        async () => expect((await owner.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount).toBeGreaterThan(0),
        { timeout: 30_000, interval: 20 },
      );
      await owner.query(`UPDATE topics SET revision = revision + 1 WHERE id = 'leg-cramps'; COMMIT`);
      return { asked };
    });
    expect(await approving.asked).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await versionRow(id)).toMatchObject({ state: 'clinical-review' });
    granted(await ask());
  });
});

test('publishes all or nothing: when the record can’t be written, the old text stays in force', async () => {
  const before = await textOf('relief.stand-walk');
  const id = await buildReview(editor.actor, 'relief.stand-walk', { owner: 'Nobody yet' });
  const lock = `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
    CREATE TRIGGER aaa_fails BEFORE INSERT ON audit_events FOR EACH ROW WHEN (NEW.type = 'content.published') EXECUTE FUNCTION fail()`;
  await asOwner((owner) => owner.query(lock));
  const answer = await step(approve, reviewer, id, { edit: 1 });
  await asOwner((owner) => owner.query('DROP TRIGGER aaa_fails ON audit_events'));
  expect(answer.status).toBe(500);
  expect(await textOf('relief.stand-walk')).toEqual(before);
  expect(await versionRow(id)).toMatchObject({ state: 'clinical-review' });
  const { rows } = await asOwner((owner) =>
    owner.query(`SELECT owner FROM blocks WHERE name = 'relief.stand-walk' AND owner = 'Nobody yet'`),
  );
  expect(rows).toEqual([]);
});

test('of two people who approve at once, one publishes and the other is told', async () => {
  const second = await buildUser({ role: 'admin', clinicId: editor.actor.clinicId });
  const id = await buildReview(editor.actor, 'supp.magnesium');
  const answers = await Promise.all([reviewer, second].map((who) => step(approve, who, id, { edit: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a sheet put together before the publication is refused, and told what changed', async () => {
  const { actor } = await buildUser();
  const request = await toIssueRequest(aComposeRequest());
  const id = await buildReview(editor.actor, 'core.what-is-cramp', { title: 'What a cramp is' });
  granted(await approveVersion({ actor: reviewer.actor, versionId: id, edit: 1, now: reviewMoment }));
  expect(await issueHandout({ actor, request, idempotencyKey: randomUUID(), now: reviewMoment })).toMatchObject({
    ok: false,
    problem: {
      code: 'changed-meanwhile',
      fields: [{ field: 'content.core.what-is-cramp', reason: '"What a cramp is" is a new text' }],
    },
  });
});

describe('a translation', () => {
  test('is read for its subject, then for its language, and only then published', async () => {
    const words = 'Uno de vez en cuando no necesita tratamiento.';
    const id = await buildTranslationDraft(editor.actor, 'core.usually-harmless', words);
    expect(await step(submit, editor, id, { edit: 1 })).toMatchObject({ status: 200 });
    expect((await step(approve, reviewer, id, { edit: 1 })).body).toEqual({ state: 'language-review' });
    expect((await step(approve, editor, id, { edit: 1 })).status).toBe(403);
    expect((await step(approve, reviewer, id, { edit: 1 })).body).toEqual({ state: 'published' });
    expect(await versionRow(id)).toMatchObject({
      clinical_reviewer_name: reviewer.actor.userName,
      language_reviewer_name: reviewer.actor.userName,
    });
    expect((await events(id)).map(([type]) => type)).toEqual([
      'content.submitted',
      'content.approved',
      'content.published',
    ]);
    const { library } = await loadTopicLibrary('leg-cramps');
    expect(library.translations.find(({ versionId }) => versionId === id)).toMatchObject({
      reviewedBy: expect.any(String),
    });
  });

  test('that went stale on its way is not published', async () => {
    const id = await buildTranslationDraft(editor.actor, 'prevent.warm-shower', 'Dúchese.');
    await step(submit, editor, id, { edit: 1 });
    await publishAgain('prevent.warm-shower');
    const answer = await step(approve, reviewer, id, { edit: 1 });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'source' }] } });
  });
});
