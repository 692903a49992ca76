import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DELETE as discard, GET as get, PUT as save } from '@/app/api/v1/block-drafts/[id]/route';
import { POST as start } from '@/app/api/v1/block-drafts/route';
import { loadClaims } from '@/lib/content/load-claims';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import { approveVersion } from '@/lib/usecases/version/approve-version';
import { submitVersion } from '@/lib/usecases/version/submit-version';
import { granted, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { buildTranslationDraft } from '@/tests/builders/version-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const topicId = 'leg-cramps';
const now = new Date('2026-11-26T09:30:00.000Z');

let editor: BuiltUser;
let other: BuiltUser;
beforeAll(async () => {
  await storeLegCramps({ translations: [], phrases: [] });
  editor = await buildUser({ role: 'editor' });
  other = await buildUser({ role: 'editor' });
  const claims = JSON.stringify(await loadClaims('content/leg-cramps'));
  await asOwner((owner) => owner.query('UPDATE topics SET claims = $1 WHERE id = $2', [claims, topicId]));
});

const begin = async (block: object, { sealed } = editor) => ask(start, { sealed, body: { topicId, block } });
const beginChange = async (name: string, who = editor): Promise<string> =>
  (await (await begin({ kind: 'existing', name }, who)).json()).id;
const read = async (id: string, { sealed } = editor): Promise<BlockDraftView> =>
  (await ask(get, { method: 'GET', sealed, params: { id } })).json();
const keep = async (id: string, body: unknown, { sealed } = editor) =>
  ask(save, { method: 'PUT', sealed, params: { id }, body });
const throwAway = async (id: string, { sealed } = editor) => ask(discard, { method: 'DELETE', sealed, params: { id } });

const rowOf = (id: string) =>
  asOwner(async (owner) => (await owner.query('SELECT * FROM block_versions WHERE id = $1', [id])).rows[0]);
const revision = async () => (await loadTopicLibrary(topicId)).revision;
const events = (id: string, { actor } = editor) =>
  inClinic(actor.clinicId, async (tx) => {
    const all = await tx.auditEvent.findMany({ where: { type: { startsWith: 'content.' } }, orderBy: { seq: 'asc' } });
    return all.filter(({ detail }) => (detail as { id?: string }).id === id).map(({ type }) => type);
  });

describe('a draft', () => {
  test('of a text in force starts as its copy, is kept, opened again and thrown away; the text stays', async () => {
    const published = await textOf('relief.massage');
    const before = await revision();
    const started = await begin({ kind: 'existing', name: 'relief.massage' });
    expect(started.status).toBe(201);
    const { id } = await started.json();
    const view = await read(id);
    expect(view).toMatchObject({
      ...{ id, topicId, blockName: 'relief.massage', state: 'draft', edit: 1 },
      ...{ authors: [editor.actor.userName], savedBy: editor.actor.userName, publishedVersionId: published.versionId },
      draft: { title: published.title, markdown: published.markdown, adviceKey: 'relief.massage' },
      body: published.body,
    });

    const draft = { ...view.draft, title: 'Rub it', markdown: 'Rub the **sore** muscle.\n\n- Gently.' };
    const saved = await keep(id, { edit: 1, draft });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toMatchObject({ edit: 2 });
    expect(await read(id)).toMatchObject({
      edit: 2,
      draft,
      body: [{ kind: 'paragraph' }, { kind: 'bullets', items: [[{ text: 'Gently.' }]] }],
    });
    expect((await textOf('relief.massage')).versionId).toBe(published.versionId);

    expect((await throwAway(id)).status).toBe(200);
    expect(await rowOf(id)).toBeUndefined();
    expect((await textOf('relief.massage')).versionId).toBe(published.versionId);
    expect(await revision()).toBe(before);
    expect(await events(id)).toEqual(['content.drafted', 'content.discarded']);
  });

  test('is one for each text: whoever comes second gets it, from another clinic too, also at the same moment', async () => {
    const [one, two, three] = await Promise.all([
      beginChange('relief.warmth'),
      beginChange('relief.warmth', other),
      beginChange('relief.warmth', other),
    ]);
    expect(one).toBe(two);
    expect(one).toBe(three);
    expect((await read(one, other)).authors).toHaveLength(1);
    await throwAway(one);
  });

  test('that is in review is opened, and can be neither changed nor thrown away', async () => {
    const id = await beginChange('relief.warmth');
    const { draft } = await read(id);
    granted(await submitVersion({ actor: editor.actor, versionId: id, edit: 1, now }));
    expect(await beginChange('relief.warmth', other)).toBe(id);
    expect((await read(id)).state).toBe('clinical-review');
    for (const refused of [await keep(id, { edit: 1, draft: { ...draft, title: 'New' } }), await throwAway(id)]) {
      expect(refused.status).toBe(409);
      expect((await refused.json()).detail).toMatch(/in clinical review now/);
    }
    expect(await rowOf(id)).toMatchObject({ title: draft.title, state: 'clinical-review' });
    await asOwner((owner) => owner.query(`UPDATE block_versions SET state = 'draft' WHERE id = $1`, [id]));
    await throwAway(id);
  });
});

describe('a new text', () => {
  const wanted = (adviceKey: string, section = 'relief-now', title = '') => ({
    kind: 'new',
    adviceKey,
    section,
    title,
  });

  test('starts empty under its advice’s name, may be kept unfinished, and is on no sheet until it is published', async () => {
    const { library, revision: before } = await loadTopicLibrary(topicId);
    const key = library.adviceKeys.find(
      ({ key: one }) => !library.blocks.some(({ adviceKey }) => adviceKey === one),
    )?.key;
    if (key === undefined) throw new Error('every advice has a text');
    const { id } = await (await begin(wanted(key))).json();
    const view = await read(id);
    expect(view).toMatchObject({
      ...{ blockName: key, edit: 1, body: [], publishedVersionId: null },
      draft: { title: '', markdown: '', placement: 'on-request', owner: editor.actor.userName, sources: [] },
    });
    const unfinished = { ...view.draft, section: '', title: ' Half a title ', notKnown: '  ', teachBack: '' };
    expect((await keep(id, { edit: 1, draft: unfinished })).status).toBe(200);
    expect((await read(id)).draft).toMatchObject({
      title: 'Half a title',
      section: '',
      notKnown: null,
      teachBack: null,
    });
    const after = await loadTopicLibrary(topicId);
    expect(after.revision).toBe(before);
    expect(after.library.blocks.map(({ blockId }) => blockId)).not.toContain(key);
    await throwAway(id);

    const again = await (await begin(wanted(key))).json();
    expect((await read(again.id)).blockName).toBe(key);
    await throwAway(again.id);
  });

  test('for advice that has one gets a name of its own, and another one at the same moment', async () => {
    const started = await Promise.all([begin(wanted('relief.massage')), begin(wanted('relief.massage'))]);
    const views = await Promise.all(started.map(async (answer) => read((await answer.json()).id)));
    expect(views.map(({ blockName }) => blockName).sort()).toEqual(['relief.massage--2', 'relief.massage--3']);
    await Promise.all(views.map(({ id }) => throwAway(id)));
  });

  test.each([
    ['advice that is not there', wanted('relief.yoga'), 'block.adviceKey', /relief\.yoga/],
    ['a section that is not there', wanted('relief.massage', 'elsewhere'), 'block.section', /elsewhere/],
  ])('for %s is not begun', async (_what, block, field, reason) => {
    const refused = await begin(block);
    expect(refused.status).toBe(400);
    expect((await problemOf(refused)).fields).toEqual([{ field, reason: expect.stringMatching(reason) }]);
  });

  test('goes through review into the library, and its next draft is another version', async () => {
    const text = { kind: 'new', adviceKey: 'diet.seaweed', section: 'food-drink', title: 'Seaweed in soup' };
    const { id } = await (await begin(text)).json();
    const { draft } = await read(id);
    const ready = { ...draft, markdown: 'Go easy on it.', sources: ['OWN'], for: ['lifestyle:endurance-athlete'] };
    expect((await keep(id, { edit: 1, draft: ready })).status).toBe(200);
    const reviewer = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
    granted(await submitVersion({ actor: editor.actor, versionId: id, edit: 2, now }));
    granted(await approveVersion({ actor: reviewer.actor, versionId: id, edit: 2, now }));
    const { library } = await loadTopicLibrary(topicId);
    const last = library.blocks.at(-1);
    expect(last).toMatchObject({ blockId: 'diet.seaweed--2', versionId: id, markdown: 'Go easy on it.' });
    const next = await beginChange('diet.seaweed--2');
    expect((await read(next)).publishedVersionId).toBe(id);
  });
});

describe('two people at one draft', () => {
  test('never overwrite each other: the second save is refused and says who saved and when', async () => {
    const id = await beginChange('relief.massage');
    const { draft } = await read(id);
    const mine = keep(id, { edit: 1, draft: { ...draft, title: 'Mine' } });
    const theirs = keep(id, { edit: 1, draft: { ...draft, title: 'Theirs' } }, other);
    const answers = await Promise.all([mine, theirs]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    const winner = answers[0]?.status === 200 ? { user: editor, title: 'Mine' } : { user: other, title: 'Theirs' };
    const problem = await refused?.json();
    expect(problem.code).toBe('changed-meanwhile');
    expect(problem.detail).toMatch(
      new RegExp(`^${winner.user.actor.userName} saved this text on .* at \\d\\d:\\d\\d UTC`),
    );
    const view = await read(id);
    expect(view).toMatchObject({ edit: 2, savedBy: winner.user.actor.userName, draft: { title: winner.title } });

    const loser = winner.user === editor ? other : editor;
    expect((await keep(id, { edit: 2, draft: { ...draft, title: 'Both' } }, loser)).status).toBe(200);
    expect((await read(id)).authors.toSorted()).toEqual([editor.actor.userName, other.actor.userName].toSorted());
    const { author_ids: authors } = await rowOf(id);
    expect(authors.sort()).toEqual([editor.actor.userId, other.actor.userId].sort());
    await throwAway(id);
  });

  test('whoever saves what is there already is no author, and makes no new edit', async () => {
    const id = await beginChange('relief.massage');
    const { draft } = await read(id);
    const saved = await keep(id, { edit: 1, draft }, other);
    expect(await saved.json()).toMatchObject({ edit: 1 });
    expect((await rowOf(id)).author_ids).toEqual([editor.actor.userId]);
    await throwAway(id);
  });
});

describe('bad input is refused with its place, and nothing of it is kept', () => {
  let id: string;
  let draft: BlockDraft;
  beforeAll(async () => {
    id = await beginChange('relief.stretch-calf');
    ({ draft } = await read(id));
  });

  test.each<[string, Partial<BlockDraft>, string, RegExp]>([
    ['raw HTML', { markdown: 'One.\n\nTwo <b>three</b>.' }, 'markdown:3:5', /no HTML/],
    ['a script', { markdown: '<script>alert(1)</script>' }, 'markdown:1:1', /no HTML/],
    ['a link that runs code', { markdown: 'See [it](javascript:alert(1)).' }, 'markdown:1:5', /no links/],
    ['an image from elsewhere', { markdown: '![x](https://example.org/a.png)' }, 'markdown:1:1', /no images/],
    ['text that is turned around', { markdown: 'Rest \u202Ewell' }, 'markdown:1:6', /turns the direction/],
    ['a control character', { markdown: 'Rest\u0007' }, 'markdown:1:5', /control character/],
    ['an unknown variable', { markdown: 'Call {{phone}}.' }, 'markdown:1:6', /unknown variable/],
    ['deep nesting', { markdown: '>'.repeat(10_000) }, 'markdown:1:1', /no quotations/],
    ['an unknown figure', { markdown: 'Rest.\n\n::figure[nobody]' }, 'markdown:3:1', /figure "nobody"/],
    ['advice that is not there', { adviceKey: 'relief.yoga' }, 'adviceKey', /relief\.yoga/],
    ['other advice than the text’s', { adviceKey: 'relief.massage' }, 'adviceKey', /relief\.stretch-calf/],
    ['a section that is not there', { section: 'elsewhere' }, 'section', /elsewhere/],
    ['a source that is not there', { sources: ['NOBODY'] }, 'sources', /NOBODY/],
    ['a claim that is not there', { claims: ['moon-made'] }, 'claims', /moon-made/],
    ['a fact that is not there', { for: ['condition:gout-9'] }, 'for', /gout-9/],
    ['a hidden character in the title', { title: 'Rest\u200B well' }, 'title', /invisible character \(U\+200B\)/],
    ['a title of two lines', { title: 'Rest\nwell' }, 'title', /one line/],
    ['a hidden character in what is not known', { notKnown: 'So\u202E' }, 'notKnown', /turns the direction/],
  ])('%s', async (_what, changes, field, reason) => {
    const before = await rowOf(id);
    const refused = await keep(id, { edit: 1, draft: { ...draft, claims: [], title: 'Kept?', ...changes } });
    expect(refused.status).toBe(400);
    const problem = await problemOf(refused);
    expect(problem.code).toBe('invalid-input');
    expect(problem.fields?.map((one) => one.field)).toContain(field);
    expect(problem.fields?.find((one) => one.field === field)?.reason).toMatch(reason);
    expect(await rowOf(id)).toEqual(before);
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['a field that no draft has', { colour: 'red' }, 400],
    ['a priority out of range', { priority: 101 }, 400],
    ['a day that does not exist', { reviewBy: '2027-02-30' }, 400],
    ['12,001 characters', { markdown: 'a'.repeat(12_001) }, 400],
    ['half a character', { markdown: 'a\uD800' }, 400],
    ['a megabyte of text', { markdown: 'Rest. '.repeat(200_000) }, 413],
  ])('%s', async (_what, changes, status) => {
    const before = await rowOf(id);
    const refused = await keep(id, { edit: 1, draft: { ...draft, ...changes } });
    expect(refused.status).toBe(status);
    expect((await refused.json()).detail).toMatch(/\.$/);
    expect(await rowOf(id)).toEqual(before);
  });
});

describe('who may not', () => {
  test('a clinician neither begins, opens, changes nor throws away a draft', async () => {
    const id = await beginChange('relief.massage');
    const { draft } = await read(id);
    const clinician = await buildUser();
    const answers = [
      await begin({ kind: 'existing', name: 'relief.massage' }, clinician),
      await ask(get, { method: 'GET', sealed: clinician.sealed, params: { id } }),
      await keep(id, { edit: 1, draft }, clinician),
      await throwAway(id, clinician),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    await throwAway(id);
  });

  test('a draft that is not there, a translation and a topic that is not there are not found', async () => {
    const translation = await buildTranslationDraft(editor.actor, 'relief.massage', 'Frote.');
    const id = await beginChange('relief.massage');
    const { draft } = await read(id);
    const sealed = editor.sealed;
    const answers = [
      await ask(get, { method: 'GET', sealed, params: { id: randomUUID() } }),
      await ask(get, { method: 'GET', sealed, params: { id: 'x' } }),
      await keep(translation, { edit: 1, draft }),
      await throwAway(translation),
      await begin({ kind: 'existing', name: 'relief.yoga' }),
      await ask(start, { sealed, body: { topicId: 'gout', block: { kind: 'existing', name: 'relief.massage' } } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await rowOf(translation)).toMatchObject({ markdown: 'Frote.' });
    await throwAway(id);
  });
});
