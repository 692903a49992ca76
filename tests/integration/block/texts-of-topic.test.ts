import { beforeAll, describe, expect, test } from 'vitest';
import { POST as changeOwner } from '@/app/api/v1/content-owners/change/route';
import { POST as reviewAgain } from '@/app/api/v1/texts/review-again/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { setUserStatus } from '@/lib/db/user/set-user-status';
import { getText } from '@/lib/usecases/block/get-text';
import { listOwners } from '@/lib/usecases/block/list-owners';
import { listTexts } from '@/lib/usecases/block/list-texts';
import { withdrawBlockVersion } from '@/lib/usecases/content/withdraw-block-version';
import { granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { buildDraft, buildReview, buildTranslationDraft, reviewMoment } from '@/tests/builders/version-builder';
import { ask } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const topicId = 'leg-cramps';
const today = '2026-11-26';

let editor: BuiltUser;
let clinician: BuiltUser;
beforeAll(async () => {
  await storeLegCramps({ translations: [], phrases: [] });
  editor = await buildUser({ role: 'editor' });
  clinician = await buildUser({ clinicId: editor.actor.clinicId });
});

const lineOf = async (name: string, actor = editor.actor) => {
  const { lines } = granted(await listTexts({ actor, topicId, today }));
  return lines.find((line) => line.name === name);
};

const post = async (handler: typeof changeOwner, who: BuiltUser, body: unknown) => {
  const answer = await ask(handler, { sealed: who.sealed, body });
  return { status: answer.status, body: await answer.json() };
};

describe('the list of texts', () => {
  test('shows each text that is in force, with its review and its owner', async () => {
    const { lines } = granted(await listTexts({ actor: editor.actor, topicId, today }));
    const { library } = await loadTopicLibrary(topicId);
    expect(lines.map(({ name }) => name)).toEqual(library.blocks.map(({ blockId }) => blockId));
    expect(lines[0]).toMatchObject({
      ...{ open: [], withdrawnAt: null, inForce: { review: 'current' } },
      owner: { name: 'Clinical content lead', left: false },
    });
  });

  test('shows what is worked on, whose it is, and a translation that went stale', async () => {
    await buildDraft(editor.actor, 'relief.massage');
    await buildTranslationDraft(editor.actor, 'relief.warmth', 'Calor.');
    await publishAgain('relief.warmth');
    expect((await lineOf('relief.massage'))?.open).toMatchObject([
      { state: 'draft', kind: 'source', isMine: true, authorNames: [editor.actor.userName] },
    ]);
    const other = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
    expect((await lineOf('relief.massage', other.actor))?.open).toMatchObject([{ isMine: false }]);
    expect((await lineOf('relief.warmth'))?.languages).toEqual([{ language: 'es', readiness: 'stale' }]);
    expect((await lineOf('relief.cold'))?.languages).toEqual([{ language: 'es', readiness: 'missing' }]);
  });

  test('is not for clinicians', async () => {
    const refused = { ok: false, problem: { code: 'not-allowed' } };
    expect(await listTexts({ actor: clinician.actor, topicId, today })).toMatchObject(refused);
    expect(await getText({ actor: clinician.actor, topicId, name: 'relief.cold', today })).toMatchObject(refused);
    expect(await listOwners({ actor: clinician.actor, topicId })).toMatchObject(refused);
  });
});

describe('a text', () => {
  test('is shown as it is printed, with every version that there was', async () => {
    const before = await textOf('exercise.yoga');
    await publishAgain('exercise.yoga');
    const text = granted(await getText({ actor: editor.actor, topicId, name: 'exercise.yoga', today }));
    expect(text.versions.map(({ number, state, draft }) => [number, state, draft.title])).toEqual([
      [2, 'published', `${before.title} again`],
      [1, 'superseded', before.title],
    ]);
    const printed = text.printed?.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
    expect(printed?.map(({ title }) => title)).toEqual([`${before.title} again`]);
  });

  test('that was withdrawn says so, and why', async () => {
    const { versionId } = await textOf('exercise.foot-roller');
    const reason = 'Found to do harm.';
    granted(await withdrawBlockVersion({ actor: editor.actor, blockVersionId: versionId, reason, now: reviewMoment }));
    const text = granted(await getText({ actor: editor.actor, topicId, name: 'exercise.foot-roller', today }));
    expect([text.printed, text.line.inForce]).toEqual([null, null]);
    expect(text.versions).toMatchObject([{ state: 'withdrawn', endReason: reason }]);
    expect(await lineOf('exercise.foot-roller')).toMatchObject({ withdrawnAt: reviewMoment.toISOString() });
  });

  test('of another name is not there', async () => {
    const unknown = await getText({ actor: editor.actor, topicId, name: 'relief.nothing', today });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe('a text that still holds', () => {
  const again = (name: string, reviewBy = '2099-01-01', who = editor) =>
    post(reviewAgain, who, { topicId, name, reviewBy });

  test('goes to review with another date and the same words', async () => {
    const text = await textOf('prevent.footwear');
    const { status, body } = await again('prevent.footwear');
    expect(status).toBe(201);
    const { versions } = granted(await getText({ actor: editor.actor, topicId, name: 'prevent.footwear', today }));
    expect(versions[0]).toMatchObject({
      ...{ id: body.id, state: 'clinical-review', authorNames: [editor.actor.userName] },
      draft: { title: text.title, markdown: text.markdown, reviewBy: '2099-01-01' },
    });
    expect((await again('prevent.footwear')).status).toBe(409);
  });

  test('needs a day to come, a text in force, and somebody who may write', async () => {
    expect(await again('prevent.sleep-position', '2020-01-01')).toMatchObject({
      ...{ status: 400, body: { fields: [{ field: 'reviewBy' }] } },
    });
    expect((await again('relief.nothing')).status).toBe(404);
    expect((await again('prevent.sleep-position', '2099-01-01', clinician)).status).toBe(403);
  });
});

describe('owners', () => {
  const give = (from: string, to: string, who = editor) => post(changeOwner, who, { topicId, from, to });

  test('hand over all of their texts at once, without a new version, and on the record', async () => {
    const { revision } = await loadTopicLibrary(topicId);
    const before = granted(await listOwners({ actor: editor.actor, topicId })).owners;
    const all = before.reduce((sum, { texts }) => sum + texts, 0);
    expect(await give('Clinical content lead', editor.actor.userName)).toEqual({
      status: 200,
      body: { blocks: all + 1 },
    });
    expect(granted(await listOwners({ actor: editor.actor, topicId })).owners).toEqual([
      { name: editor.actor.userName, texts: all, left: false },
    ]);
    expect((await loadTopicLibrary(topicId)).revision).toBe(revision);
    const events = await inClinic(editor.actor.clinicId, (tx) =>
      tx.auditEvent.findMany({ where: { type: 'content.owner-changed' } }),
    );
    expect(events).toMatchObject([
      { detail: { from: 'Clinical content lead', to: editor.actor.userName, blocks: all + 1 } },
    ]);
    const { rows } = await asOwner((owner) =>
      owner.query(`SELECT DISTINCT owner FROM block_versions WHERE state = 'published' AND source_version_id IS NULL`),
    );
    expect(rows).toEqual([{ owner: 'Clinical content lead' }]);
  });

  test('are those of now in what is begun after the change', async () => {
    const reviewBy = '2099-01-01';
    const { body } = await post(reviewAgain, editor, { topicId, name: 'diet.balanced', reviewBy });
    const { versions } = granted(await getText({ actor: editor.actor, topicId, name: 'diet.balanced', today }));
    expect(versions[0]).toMatchObject({ id: body.id, draft: { owner: editor.actor.userName } });
  });

  test('who are suspended are told as gone, and are offered to nobody', async () => {
    const leaving = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
    const name = leaving.actor.userName;
    await give(editor.actor.userName, name);
    await inClinic(editor.actor.clinicId, (tx) => setUserStatus(tx, leaving.actor.userId, 'suspended'));
    const { owners, people } = granted(await listOwners({ actor: editor.actor, topicId }));
    expect(owners).toMatchObject([{ name, left: true }]);
    expect(people).not.toContain(name);
    expect(people).toContain(editor.actor.userName);
    expect((await lineOf('relief.cold'))?.owner).toEqual({ name, left: true });
  });

  test('can’t be changed to nobody, to themselves, from somebody without texts, or by a clinician', async () => {
    expect((await give('Somebody', ' ')).status).toBe(400);
    expect((await give('Somebody', 'Somebody')).status).toBe(400);
    expect((await give('Somebody', 'Somebody else')).status).toBe(409);
    expect((await give('Somebody', 'Somebody else', clinician)).status).toBe(403);
  });

  test('stay who they are when a pack is brought again', async () => {
    const before = granted(await listOwners({ actor: editor.actor, topicId })).owners;
    await storeLegCramps({ translations: [], phrases: [] });
    expect(granted(await listOwners({ actor: editor.actor, topicId })).owners).toEqual(before);
  });
});

test('a review of somebody else’s text is listed for whoever may do it', async () => {
  await buildReview(editor.actor, 'supp.calcium');
  expect((await lineOf('supp.calcium'))?.open).toMatchObject([{ state: 'clinical-review' }]);
});
