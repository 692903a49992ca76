import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST as approve } from '@/app/api/v1/phrases/[id]/approve/route';
import { PUT as savePhrase } from '@/app/api/v1/phrases/route';
import { inClinic } from '@/lib/db/in-clinic';
import type { PhraseEntry } from '@/lib/domain/translation/translation-views';
import { listPhrases } from '@/lib/usecases/translation/list-phrases';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { granted, storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asApp, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const ofSpanish = { topicId: 'leg-cramps', language: 'es' } as const;
const untranslated = 'The end.';

let writer: BuiltUser;
let reader: BuiltUser;
beforeAll(async () => {
  const pack = await readLegCramps();
  await storeLegCramps({ topic: { ...pack.topic, closing: untranslated } });
  const clinicId = await buildClinic();
  writer = await buildUser({ clinicId, role: 'editor' });
  reader = await buildUser({ clinicId, role: 'editor' });
});

const phraseOf = async (source: string, user = reader): Promise<PhraseEntry> => {
  const { phrases } = granted(await listPhrases({ actor: user.actor, ...ofSpanish }));
  const phrase = phrases.find((one) => one.source === source);
  if (!phrase) throw new Error(`No sheet prints "${source}".`);
  return phrase;
};

const save = (source: string, text: string, edit: number | null, user = writer) =>
  ask(savePhrase, { method: 'PUT', sealed: user.sealed, body: { ...ofSpanish, source, text, edit } });

const approveAs = async (user: BuiltUser, source: string) => {
  const { id, edit } = await phraseOf(source);
  return ask(approve, { sealed: user.sealed, params: { id: id ?? randomUUID() }, body: { edit } });
};

test('a phrase whose English is new has no translation, and takes one', async () => {
  expect(await phraseOf(untranslated)).toMatchObject({ id: null, text: '', readiness: 'missing' });
  const answer = await save(untranslated, ' Fin. ', null);
  expect(await answer.json()).toMatchObject({ edit: 1 });
  expect(await phraseOf(untranslated)).toMatchObject({ text: 'Fin.', readiness: 'unreviewed', madeBy: 'person' });
  const again = await save(untranslated, 'Final.', null, reader);
  expect([again.status, (await problemOf(again)).code]).toEqual([409, 'changed-meanwhile']);
});

test('its author can’t approve it, and somebody else can', async () => {
  const source = 'Get help now';
  await save(source, 'Pida ayuda ahora', (await phraseOf(source)).edit);
  expect((await phraseOf(source, writer)).mayReview).toBe(false);
  expect((await approveAs(writer, source)).status).toBe(403);
  expect((await phraseOf(source)).mayReview).toBe(true);
  expect((await approveAs(reader, source)).status).toBe(200);
  expect(await phraseOf(source)).toMatchObject({
    readiness: 'ready',
    reviewerName: reader.actor.userName,
    mayReview: false,
  });
  expect((await approveAs(reader, source)).status).toBe(409);
  await inClinic(reader.actor.clinicId, async (tx) => {
    const events = await tx.auditEvent.findMany({ where: { type: 'content.published' } });
    expect(events).toMatchObject([{ actorId: reader.actor.userId, detail: { kind: 'phrase', name: source } }]);
  });
});

test.each([
  ['approve what they wrote', 'UPDATE phrases SET reviewed_at = now() WHERE id = $1', /wrote a text can not review/],
  ['stop being its author', "UPDATE phrases SET author_ids = '{}' WHERE id = $1", /an author stays an author/],
])('the database lets no author of a phrase %s, whatever the app asks for', async (_what, sql, refusal) => {
  const source = 'Why it happens';
  const { edit, text } = await phraseOf(source);
  await save(source, `${text}.`, edit);
  const { id } = await phraseOf(source);
  const behindTheBack = asApp(async (client) => {
    await client.query("SELECT set_config('app.user_id', $1, false)", [writer.actor.userId]);
    await client.query(sql, [id]);
  });
  await expect(behindTheBack).rejects.toThrow(refusal);
});

test('other words have to be approved again', async () => {
  const source = 'Why it happens';
  expect((await approveAs(reader, source)).status).toBe(200);
  await save(source, 'Por qué sucede', (await phraseOf(source)).edit);
  expect(await phraseOf(source)).toMatchObject({ readiness: 'unreviewed', reviewerName: null });
});

test('an approval of words that were changed after they were read approves nothing', async () => {
  const source = 'Food and drink';
  const { id, edit } = await phraseOf(source);
  await save(source, 'Comer y beber', edit);
  const answer = await ask(approve, { sealed: reader.sealed, params: { id: id ?? '' }, body: { edit } });
  expect(answer.status).toBe(409);
  expect((await phraseOf(source)).readiness).toBe('unreviewed');
});

test('an approval in a demo clinic counts there and nowhere else', async () => {
  const source = 'What does not help';
  const demo = await buildUser({ clinicId: await buildClinic({ demo: true }), role: 'editor' });
  expect((await approveAs(demo, source)).status).toBe(200);
  expect((await phraseOf(source, demo)).readiness).toBe('ready');
  expect(await phraseOf(source)).toMatchObject({ readiness: 'unreviewed', mayReview: true });
  expect((await approveAs(reader, source)).status).toBe(200);
  expect((await phraseOf(source)).readiness).toBe('ready');
  expect((await approveAs(demo, source)).status).toBe(409);
});

test('tells what a phrase loses, and does not approve it', async () => {
  const source = 'Keep under 200 mg a day. That is about two mugs of instant coffee.';
  await save(source, 'Tome poco.', (await phraseOf(source)).edit);
  expect((await phraseOf(source)).problems).toEqual(['Numbers: 200 in the source, none here']);
  const refused = await approveAs(reader, source);
  expect([refused.status, (await problemOf(refused)).code]).toEqual([422, 'not-publishable']);
});

test('refuses what no sheet prints, what is empty, and whoever may not write', async () => {
  expect((await save('No sheet says this.', 'Nada.', null)).status).toBe(404);
  expect((await save('Get help now', ' ', 1)).status).toBe(400);
  const clinician = await buildUser({ role: 'clinician' });
  expect((await save('Get help now', 'Nada', 1, clinician)).status).toBe(403);
  const unknown = await ask(approve, { sealed: reader.sealed, params: { id: randomUUID() }, body: { edit: 1 } });
  expect(unknown.status).toBe(404);
});
