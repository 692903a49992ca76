import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Actor } from '@/lib/domain/permission/actor';
import type { TranslationView } from '@/lib/domain/translation/translation-views';
import { checkTranslation } from '@/lib/usecases/translation/check-translation';
import { getTranslation } from '@/lib/usecases/translation/get-translation';
import { listTranslations } from '@/lib/usecases/translation/list-translations';
import { saveTranslation } from '@/lib/usecases/translation/save-translation';
import { startTranslation } from '@/lib/usecases/translation/start-translation';
import { approveVersion } from '@/lib/usecases/version/approve-version';
import { returnVersion } from '@/lib/usecases/version/return-version';
import { submitVersion } from '@/lib/usecases/version/submit-version';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { granted, publishAgain, storeLegCramps } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const now = new Date('2026-11-22T12:00:00.000Z');
const ofSpanish = { topicId: 'leg-cramps', language: 'es' } as const;

let writer: Actor;
let reader: Actor;
beforeAll(async () => {
  await storeLegCramps();
  const clinicId = await buildClinic();
  writer = (await buildUser({ clinicId, role: 'editor' })).actor;
  reader = (await buildUser({ clinicId, role: 'editor' })).actor;
});

const viewOf = async (blockName: string, actor = reader): Promise<TranslationView> =>
  granted(await getTranslation({ actor, ...ofSpanish, blockName }));

const textOf = async (blockName: string) => {
  const { text } = await viewOf(blockName);
  if (!text) throw new Error(`${blockName} has no translation.`);
  return text;
};

const readinessAt = async (blockName: string, actor: Actor) => (await viewOf(blockName, actor)).readiness;

const approve = async (blockName: string, actor = reader) => {
  const { id: versionId, edit } = await textOf(blockName);
  return approveVersion({ actor, versionId, edit, now });
};

/** The first and the second review, by one person who wrote none of it. */
const approveTwice = async (blockName: string, actor = reader) => {
  granted(await approve(blockName, actor));
  return granted(await approve(blockName, actor));
};

const start = async (blockName: string, actor = writer) =>
  granted(await startTranslation({ actor, ...ofSpanish, blockName, now })).id;

type Words = { title: string; markdown: string; edit: number; sourceVersionId: string };

/** Saves what is there, with these changes. */
const save = async (blockName: string, changes: Partial<Words> = {}) => {
  const { source } = await viewOf(blockName);
  const { id: versionId, title, markdown, edit } = await textOf(blockName);
  const words = { title, markdown, edit, sourceVersionId: source.versionId, ...changes };
  return saveTranslation({ actor: writer, versionId, ...words, now });
};

test('a pack’s machine-made Spanish is unreviewed, waits for its review, and may be reviewed by any editor', async () => {
  const list = granted(await listTranslations({ actor: reader, ...ofSpanish }));
  const entries = list.sections.flatMap((section) => section.entries);
  expect(entries.length).toBeGreaterThan(80);
  expect(
    new Set(entries.map(({ readiness, state, madeBy, mayReview }) => [readiness, state, madeBy, mayReview].join())),
  ).toEqual(new Set(['unreviewed,clinical-review,machine,true']));
  expect(list.phrases).toMatchObject({ ready: 0 });
  expect(list.phrases.unreviewed).toBeGreaterThan(120);
});

test('is in force when someone has read it for its content and for its Spanish', async () => {
  const name = 'relief.massage';
  expect(granted(await approve(name))).toEqual({ state: 'language-review' });
  expect(await readinessAt(name, reader)).toBe('unreviewed');
  expect(granted(await approve(name))).toEqual({ state: 'published' });
  expect(await viewOf(name)).toMatchObject({ readiness: 'ready', text: { state: 'published', mayReview: false } });
});

test('whoever wrote on it can’t review it, and is not offered to', async () => {
  const name = 'relief.warmth';
  await start(name);
  granted(await save(name, { title: 'Pruebe una bolsa tibia después' }));
  const { id: versionId, edit } = await textOf(name);
  granted(await submitVersion({ actor: writer, versionId, edit, now }));
  expect((await viewOf(name, writer)).text).toMatchObject({ mayReview: false, madeBy: 'person' });
  expect(await approve(name, writer)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(granted(await approve(name))).toEqual({ state: 'language-review' });
  expect(await approve(name, writer)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});

test('is stale, and not ready, as soon as the English changes; brought up to date it waits for its review again', async () => {
  const name = 'relief.cold';
  await approveTwice(name);
  expect(await readinessAt(name, reader)).toBe('ready');
  const before = (await viewOf(name)).source;
  await publishAgain('relief.cold');

  const stale = await viewOf(name);
  expect(stale).toMatchObject({ readiness: 'stale', madeFrom: { title: before.title, markdown: before.markdown } });
  expect(stale.source.title).toBe(`${before.title} again`);

  await start(name);
  expect(await save(name, { sourceVersionId: before.versionId, title: 'Otra' })).toMatchObject({
    problem: { code: 'changed-meanwhile' },
  });
  granted(await save(name, { title: 'Otra vez' }));
  expect(await viewOf(name)).toMatchObject({
    readiness: 'unreviewed',
    madeFrom: null,
    text: { state: 'draft', title: 'Otra vez' },
    inForce: { title: expect.stringContaining('bolsa fría') },
  });
});

test('an approval in a demo clinic counts there and nowhere else', async () => {
  const name = 'relief.elevate-after';
  const clinicId = await buildClinic({ demo: true });
  const { actor: demoReader } = await buildUser({ clinicId, role: 'editor' });
  await approveTwice(name, demoReader);
  expect(await readinessAt(name, demoReader)).toBe('ready');
  expect(await readinessAt(name, reader)).toBe('unreviewed');
});

test('what loses a "do not" of its source is not approved, whoever reads it', async () => {
  const name = 'med.warming-ointment';
  await start(name);
  const { markdown } = await textOf(name);
  granted(await save(name, { markdown: markdown.replace('No se toque los ojos', 'Lávese las manos') }));
  const { id: versionId, edit } = await textOf(name);
  granted(await submitVersion({ actor: writer, versionId, edit, now }));
  expect(await approve(name)).toMatchObject({
    problem: { code: 'not-publishable', fields: [{ field: 'markdown', reason: expect.stringContaining('Line 4') }] },
  });
});

test('what a reviewer wants done stands beside the draft that was given back', async () => {
  const name = 'relief.supine-60';
  const { id: versionId } = await textOf(name);
  granted(await returnVersion({ actor: reader, versionId, words: 'Say “muy en alto” once.', now }));
  const { text, comments } = await viewOf(name, writer);
  expect(text).toMatchObject({ id: versionId, state: 'draft' });
  expect(comments).toMatchObject([{ words: 'Say “muy en alto” once.', authorName: reader.userName, settled: null }]);
});

test('two who begin at once share one draft, taken back from its review', async () => {
  const ids = await Promise.all([start('pop.ckd'), start('pop.ckd', reader), start('pop.ckd')]);
  expect(new Set(ids).size).toBe(1);
  expect((await viewOf('pop.ckd')).text).toMatchObject({ state: 'draft', id: ids[0] });
});

test('leads from one review to the next that its reader may do, round to the start', async () => {
  const first = await viewOf('pop.statin');
  const seen = new Set<string>();
  for (let name = first.next; name !== null && !seen.has(name); name = (await viewOf(name)).next) seen.add(name);
  expect(seen.has('pop.statin')).toBe(true);
  expect(seen.has('pop.ckd')).toBe(false);
  expect(seen.size).toBe(first.waiting + 1);
});

describe('a save', () => {
  const name = 'pop.venous';
  beforeAll(async () => {
    await start(name);
  });

  test('on an older edit overwrites nothing and names who saved', async () => {
    granted(await save(name, { title: 'Primera' }));
    const refused = await save(name, { title: 'Segunda', edit: 1 });
    expect(refused).toMatchObject({
      problem: { code: 'changed-meanwhile', detail: expect.stringContaining(writer.userName) },
    });
    expect((await textOf(name)).title).toBe('Primera');
  });

  test.each([
    ['<script>alert(1)</script>', 'markdown:1:1'],
    ['Bien.\n\n{{patientName}} bien.', 'markdown:3:1'],
    ['# Título', 'markdown:1:1'],
  ])('of %s is refused with its place', async (markdown, field) => {
    const before = await textOf(name);
    expect(await save(name, { markdown })).toMatchObject({ problem: { code: 'invalid-input', fields: [{ field }] } });
    expect(await textOf(name)).toEqual(before);
  });

  test('of a title with a hidden character is refused', async () => {
    expect(await save(name, { title: 'Ti\u202Etulo' })).toMatchObject({ problem: { fields: [{ field: 'title' }] } });
  });

  test('of what is in review is refused', async () => {
    expect(await save('pop.pad', { title: 'Otra' })).toMatchObject({ problem: { code: 'changed-meanwhile' } });
  });
});

test('says what a translation loses, and how hard it is to read, while it is written', async () => {
  const { source } = await viewOf('supp.vitamin-b6');
  const given = { actor: writer, sourceVersionId: source.versionId, language: 'es', title: 'Vitamina B6' } as const;
  const found = granted(
    await checkTranslation({ ...given, markdown: 'Tome dos productos con B6. Demasiada hace bien.' }),
  );
  expect(found.problems.map(({ words }) => words)).toEqual(
    expect.arrayContaining([expect.stringContaining('“do not” 1 times, this says no 0')]),
  );
  expect(found.readability?.words).toBe(8);
  const unreadable = granted(await checkTranslation({ ...given, markdown: '<b>x</b>' }));
  expect(unreadable).toMatchObject({ readability: null, problems: [{ part: 'body' }] });
});

test('a topic or a text that is not there is not found, and a clinician sees none of it', async () => {
  expect(await getTranslation({ actor: reader, ...ofSpanish, blockName: 'no.such' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await listTranslations({ actor: reader, topicId: 'no-topic', language: 'es' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  const { actor: clinician } = await buildUser({ role: 'clinician' });
  expect(await listTranslations({ actor: clinician, ...ofSpanish })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  expect(await startTranslation({ actor: clinician, ...ofSpanish, blockName: 'pop.ckd', now })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});
