import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { getHandout } from '@/lib/db/handout/get-handout';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Actor } from '@/lib/domain/permission/actor';
import { findTold } from '@/lib/usecases/patient/find-told';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { approveEverything } from '@/tests/builders/approved-spanish-builder';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { aComposeRequest, aRequestFor, issueSheet, tryToIssue } from '@/tests/builders/compose-request-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, granted } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const topic = 'leg-cramps';
const spanish = { language: 'es' } as const;

const someoneOf = async (demo: boolean): Promise<Actor> => {
  const clinicId = await buildClinic({ demo });
  return (await buildUser({ clinicId })).actor;
};

const sheetOf = async (actor: Actor, handoutId: string): Promise<HandoutDocument> => {
  const handout = await inClinic(actor.clinicId, (tx) => getHandout(tx, handoutId));
  if (!handout) throw new Error('There is no such handout.');
  return handout.document;
};

const givenOn = (actor: Actor, handoutId: string) =>
  inClinic(actor.clinicId, (tx) =>
    tx.adviceGiven.findMany({
      where: { handoutId },
      orderBy: { position: 'asc' },
      select: { adviceKey: true, blockVersion: { select: { id: true, language: true, sourceVersionId: true } } },
    }),
  );

const marksOn = ({ parts }: HandoutDocument): string[] =>
  parts.flatMap((part) => (part.kind === 'section' ? part.blocks.flatMap(({ mark }) => mark ?? []) : []));

const spanishOf = async (adviceKey: string) => {
  const { library } = await loadTopicLibrary(topic);
  const source = library.blocks.find((block) => block.adviceKey === adviceKey);
  const translation = library.translations.find(({ blockId }) => blockId === source?.blockId);
  if (!source || !translation) throw new Error(`${adviceKey} has no translation.`);
  return { source, translation };
};

describe('as long as nobody has reviewed the Spanish', () => {
  test('no sheet in it is issued, and the answer says what is not ready', async () => {
    const refused = await tryToIssue(await someoneOf(true), aComposeRequest({ choices: spanish }));
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'sheet-not-issuable', fields: [{ field: 'choices.language' }] },
    });
    expect(!refused.ok && refused.problem.detail).toMatch(/texts are not ready in Spanish/);
  });

  test('the whole sheet can be had in English, which says that it is', async () => {
    const actor = await someoneOf(true);
    const issued = await issueSheet(actor, aComposeRequest({ choices: { ...spanish, unready: 'source-sheet' } }));
    const document = await sheetOf(actor, issued.id);
    expect(document.language).toBe('en');
    expect(document.notices?.map(({ language }) => language)).toEqual(['en']);
    const given = await givenOn(actor, issued.id);
    expect(new Set(given.map(({ blockVersion }) => blockVersion.language))).toEqual(new Set(['en']));
  });
});

describe('when a demo clinic has approved it', () => {
  beforeAll(async () => {
    await approveEverything(await someoneOf(true));
  });

  test('a demo clinic issues it: the texts given are the Spanish ones, one for each block', async () => {
    const actor = await someoneOf(true);
    const [english, issued] = [
      await issueSheet(actor),
      await issueSheet(actor, aComposeRequest({ choices: { ...spanish, layout: 'columns' } })),
    ];
    const { languages, handout } = await inClinic(actor.clinicId, async (tx) => ({
      languages: await tx.handout.findMany({ where: { id: issued.id }, select: { language: true } }),
      handout: await getHandout(tx, issued.id),
    }));
    expect(languages).toEqual([{ language: 'es' }]);
    expect(handout?.document.second).toEqual({ language: 'en', layout: 'columns' });
    const [given, inEnglish] = [await givenOn(actor, issued.id), await givenOn(actor, english.id)];
    expect(new Set(given.map(({ blockVersion }) => blockVersion.language))).toEqual(new Set(['es']));
    expect(given.map(({ blockVersion }) => blockVersion.sourceVersionId)).toEqual(
      inEnglish.map(({ blockVersion }) => blockVersion.id),
    );
  });

  test('no other clinic does, whatever is asked of the use case or of the database', async () => {
    const actor = await someoneOf(false);
    const refused = await tryToIssue(actor, aComposeRequest({ choices: spanish }));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'sheet-not-issuable' } });
    const { source, translation } = await spanishOf('relief.massage');
    const adviceGiven = [
      { blockVersionId: translation.versionId, adviceKey: source.adviceKey, sectionId: source.section, cautions: [] },
    ];
    const handout = buildNewHandout(actor, await loadTopicLibrary(topic), { adviceGiven, language: 'es' });
    await expect(insertHandout(handout)).rejects.toThrow(/is not published/);
  });

  test('advice told in Spanish is not marked as new or changed on the English sheet that follows', async () => {
    const actor = await someoneOf(true);
    const patient = await buildPatient(actor.clinicId);
    const first = await issueSheet(actor, aRequestFor(patient, { choices: spanish }));
    expect(await sheetOf(actor, first.id)).toMatchObject({ language: 'es' });
    const second = await issueSheet(actor, aRequestFor(patient));
    expect(marksOn(await sheetOf(actor, second.id))).toEqual([]);
  });

  test('what was told is found in the words of the Spanish sheet', async () => {
    const actor = await someoneOf(true);
    const patient = await buildPatient(actor.clinicId);
    await issueSheet(actor, aRequestFor(patient, { choices: spanish }));
    const { matches } = granted(await findTold({ actor, patientId: patient.id, query: 'pantorrilla' }));
    expect(matches.length).toBeGreaterThan(0);
  });

  test('a recall of the English text finds who was given the Spanish', async () => {
    const actor = await someoneOf(true);
    const patient = await buildPatient(actor.clinicId, { name: 'Maria' });
    await issueSheet(actor, aRequestFor(patient, { choices: spanish }));
    const admin = (await buildUser({ clinicId: actor.clinicId, role: 'admin' })).actor;
    const { source } = await spanishOf('redflags.universal');
    const recallId = await buildRecall(admin, { kind: 'block-version', id: source.versionId });
    const { counts, recipients } = granted(await getRecall({ actor: admin, recallId }));
    expect(counts).toMatchObject({ sheets: 1, patients: 1 });
    expect(recipients.map(({ name }) => name)).toEqual(['Maria']);
  });
});

describe('when the English of one text has changed since', () => {
  beforeAll(async () => {
    const pack = await readLegCramps();
    const blocks = pack.blocks.map((block) =>
      block.adviceKey === 'prevent.medicine-review' ? { ...block, title: 'Have all your medicines checked' } : block,
    );
    await importTopicLibrary({ ...pack, blocks });
  });

  test('its Spanish is stale: the sheet is refused, and the database refuses it as well', async () => {
    const actor = await someoneOf(true);
    const refused = await tryToIssue(actor, aComposeRequest({ choices: spanish }));
    expect(refused).toMatchObject({
      ok: false,
      problem: { detail: expect.stringMatching(/^1 text is not ready in Spanish/) },
    });
    const stale = await inClinic(actor.clinicId, (tx) =>
      tx.blockVersion.findFirstOrThrow({
        where: { adviceKey: 'prevent.medicine-review', language: 'es', state: 'published' },
      }),
    );
    const adviceGiven = [
      { blockVersionId: stale.id, adviceKey: stale.adviceKey, sectionId: stale.section, cautions: [] },
    ];
    const handout = buildNewHandout(actor, await loadTopicLibrary(topic), { adviceGiven, language: 'es' });
    await expect(insertHandout(handout)).rejects.toThrow(/is not published/);
  });

  test('that part can be had in English, with a notice in both languages and its English text in the record', async () => {
    const actor = await someoneOf(true);
    const issued = await issueSheet(actor, aComposeRequest({ choices: { ...spanish, unready: 'source-parts' } }));
    const document = await sheetOf(actor, issued.id);
    const lines = documentLines(document);
    expect(document.language).toBe('es');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Esta parte está solo en inglés.',
        'This part is in English only.',
        'Have all your medicines checked',
      ]),
    );
    const given = await givenOn(actor, issued.id);
    const inEnglish = given.filter(({ blockVersion }) => blockVersion.language === 'en');
    expect(inEnglish.map(({ adviceKey }) => adviceKey)).toEqual(['prevent.medicine-review']);
  });
});
