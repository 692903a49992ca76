import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { type LoadedLibrary, loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { findHandouts } from '@/lib/db/handout/find-handouts';
import { getHandout } from '@/lib/db/handout/get-handout';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { getHandoutTwin } from '@/lib/db/handout/get-handout-twin';
import { printedCode } from '@/lib/db/handout/handout-code';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildLibrary } from '@/tests/builders/stored-library-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const topicId = buildLibrary().topic.id;
let loaded: LoadedLibrary;

beforeAll(async () => {
  await importTopicLibrary(buildLibrary());
  loaded = await loadTopicLibrary(topicId);
});

const countOf = (clinicId: string) =>
  inClinic(clinicId, async (tx) => ({
    handouts: await tx.handout.count(),
    files: await tx.handoutFile.count(),
    advice: await tx.adviceGiven.count(),
    events: await tx.auditEvent.count({ where: { type: 'handout.issued' } }),
  }));

test('keeps the handout, its file, what it said and the audit event together', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const given = buildNewHandout(actor, loaded, { patientId: patient.id });
  const inserted = await insertHandout(given);
  expect(inserted.kind).toBe('issued');
  if (inserted.kind !== 'issued') return;

  expect(await countOf(actor.clinicId)).toEqual({ handouts: 1, files: 1, advice: 1, events: 1 });
  await inClinic(actor.clinicId, async (tx) => {
    const handout = await getHandout(tx, inserted.handout.id);
    expect(handout?.document).toEqual(given.document);
    expect(handout?.issuedBy).toEqual({
      userId: actor.userId,
      name: actor.userName,
      title: 'nurse',
      role: 'clinician',
    });
    const file = await getHandoutFile(tx, inserted.handout.id);
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe(given.pdfSha256);
    const [line] = await findHandouts(tx, { patientId: patient.id });
    expect(line?.advice.map((advice) => advice.title)).toEqual(['Rub the muscle']);
  });
});

test('answers the same request sent many times at once with one handout', async () => {
  const { actor } = await buildUser();
  const given = buildNewHandout(actor, loaded);
  const sent = Array.from({ length: 25 }, () => insertHandout({ ...given, code: buildNewHandout(actor, loaded).code }));
  const answers = await Promise.all(sent);
  expect(answers.map((answer) => answer.kind).sort()).toEqual(['issued', ...Array(24).fill('repeated')]);
  const ids = new Set(answers.map((answer) => ('handout' in answer ? answer.handout.id : 'none')));
  expect(ids.size).toBe(1);
  expect(await countOf(actor.clinicId)).toEqual({ handouts: 1, files: 1, advice: 1, events: 1 });
});

test('refuses another request under a key that was used, and knows keys by clinic', async () => {
  const { actor } = await buildUser();
  const given = buildNewHandout(actor, loaded);
  await insertHandout(given);
  const other = { ...buildNewHandout(actor, loaded), idempotencyKey: given.idempotencyKey };
  expect(await insertHandout({ ...other, requestSha256: '0'.repeat(64) })).toEqual({ kind: 'key-reused' });

  const elsewhere = await buildUser();
  expect(await insertHandout({ ...other, actor: elsewhere.actor })).toMatchObject({ kind: 'issued' });
});

test('refuses a sheet made from content that has changed since', async () => {
  const { actor } = await buildUser();
  const given = buildNewHandout(actor, loaded, { libraryRevision: String(Number(loaded.revision) - 1) });
  expect(await insertHandout(given)).toEqual({ kind: 'content-changed' });
  expect(await countOf(actor.clinicId)).toEqual({ handouts: 0, files: 0, advice: 0, events: 0 });
});

test('refuses a sheet made from a patient’s record that has changed since', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const given = buildNewHandout(actor, loaded, { patientId: patient.id, patientVersion: patient.version + 1 });
  expect(await insertHandout(given)).toEqual({ kind: 'patient-changed' });
  expect(await countOf(actor.clinicId)).toEqual({ handouts: 0, files: 0, advice: 0, events: 0 });
});

test('of two sheets for one patient at once, both marked knowing none, issues the first and refuses the second', async () => {
  const { actor } = await buildUser();
  for (let round = 0; round < 10; round += 1) {
    const patient = await buildPatient(actor.clinicId);
    const sheet = () => insertHandout(buildNewHandout(actor, loaded, { patientId: patient.id, toldRevision: '' }));
    const kinds = (await Promise.all([sheet(), sheet()])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['issued', 'told-changed']);
  }
});

test('keeps nothing when a part fails: the audit event goes with the rest', async () => {
  const { actor } = await buildUser();
  const unknown = { blockVersionId: randomUUID(), adviceKey: 'relief.massage', sectionId: 'relief-now', cautions: [] };
  await expect(insertHandout(buildNewHandout(actor, loaded, { adviceGiven: [unknown] }))).rejects.toThrow();
  expect(await countOf(actor.clinicId)).toEqual({ handouts: 0, files: 0, advice: 0, events: 0 });
});

test('refuses a record whose file does not match its hash', async () => {
  const { actor } = await buildUser();
  await expect(insertHandout(buildNewHandout(actor, loaded, { pdfSha256: '0'.repeat(64) }))).rejects.toThrow();
  expect((await countOf(actor.clinicId)).handouts).toBe(0);
});

test('refuses a patient of another clinic', async () => {
  const { actor } = await buildUser();
  const foreign = await buildPatient((await buildUser()).actor.clinicId);
  await expect(insertHandout(buildNewHandout(actor, loaded, { patientId: foreign.id }))).rejects.toThrow();
  expect((await countOf(actor.clinicId)).events).toBe(0);
});

test('hides a handout and its file from another clinic, and answers a malformed id like an unknown one', async () => {
  const { actor } = await buildUser();
  const inserted = await insertHandout(buildNewHandout(actor, loaded));
  const id = inserted.kind === 'issued' ? inserted.handout.id : '';
  const stranger = await buildUser();
  await inClinic(stranger.actor.clinicId, async (tx) => {
    for (const asked of [id, randomUUID(), 'not-an-id']) {
      expect(await getHandout(tx, asked)).toBeNull();
      expect(await getHandoutFile(tx, asked)).toBeNull();
      expect(await findHandouts(tx, { patientId: asked })).toEqual([]);
    }
  });
});

test('shows the twin to whoever has the code, however it is typed, and never who the patient is', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId, { name: 'Zacharias Canary' });
  const given = buildNewHandout(actor, loaded, { patientId: patient.id });
  await insertHandout(given);
  const twin = await getHandoutTwin(printedCode(given.code).toLowerCase());
  expect(twin?.document.parts).toEqual(given.document.parts);
  expect(JSON.stringify(twin)).not.toMatch(/Canary|1954|R-1/);
  expect(Object.keys(twin ?? {}).sort()).toEqual(['document', 'issuedAt', 'voidedAt']);
  expect(await getHandoutTwin('00000-00000-00000-00000')).toBeNull();
  expect(await getHandoutTwin("' OR true --")).toBeNull();
});

test('gives out only published text, whatever the code around the database does', async () => {
  const { actor } = await buildUser();
  const [block] = loaded.library.blocks;
  const given = buildNewHandout(actor, loaded);
  const stale = await asOwner(async (client) => {
    await client.query("SELECT set_config('app.user_id', gen_random_uuid()::text, false)");
    const { rows } = await client.query(
      `INSERT INTO block_versions SELECT gen_random_uuid(), block_id, 99, language, 'draft', title, section, advice_key,
         placement, priority, for_facts, fits, evidence, sources, claims, review_by, owner, markdown, body, now(), NULL, NULL
       FROM block_versions WHERE id = $1 RETURNING id`,
      [block?.versionId],
    );
    return rows[0].id as string;
  });
  const adviceGiven = given.adviceGiven.map((advice) => ({ ...advice, blockVersionId: stale }));
  await expect(insertHandout({ ...given, adviceGiven })).rejects.toThrow(/not published/);
});
