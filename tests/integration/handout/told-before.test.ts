import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/content/load-pack';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { findToldBefore } from '@/lib/db/handout/find-told-before';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { newVoidSchema } from '@/lib/domain/handout/handout-void';
import type { Patient } from '@/lib/domain/patient/patient';
import type { Actor } from '@/lib/domain/permission/actor';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { aComposeRequest, aRequestFor, issueSheet, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const onDay = (day: number) => new Date(Date.UTC(2026, 10, day, 9, 30));
const withoutMyths = { choices: { removed: ['myth.folk'] } };

const toldTo = ({ clinicId }: Actor, patient: Patient) =>
  inClinic(clinicId, (tx) => findToldBefore(tx, patient.id, ['leg-cramps']));

const declareVoid = async (actor: Actor, handoutId: string) => {
  const given = newVoidSchema.parse({ reason: 'wrong-sheet' });
  expect((await voidHandout({ actor, handoutId, given, now: onDay(25) })).ok).toBe(true);
};

const aPatient = async () => {
  const { actor } = await buildUser();
  return { actor, patient: await buildPatient(actor.clinicId) };
};

describe('what a patient was told before', () => {
  test('is nothing before the first sheet, whatever others of the clinic were told', async () => {
    const { actor, patient } = await aPatient();
    await issueSheet(actor, aRequestFor(await buildPatient(actor.clinicId)));
    await issueSheet(actor, aComposeRequest());
    expect(await toldTo(actor, patient)).toBeNull();
  });

  test('is not told to another clinic', async () => {
    const { actor, patient } = await aPatient();
    await issueSheet(actor, aRequestFor(patient));
    expect(await toldTo((await buildUser()).actor, patient)).toBeNull();
  });

  test('is each piece of advice as the latest sheet that has it said it', async () => {
    const { actor, patient } = await aPatient();
    await issueSheet(actor, aRequestFor(patient), onDay(3));
    const later = await issueSheet(actor, aRequestFor(patient, withoutMyths), onDay(20));
    const told = await toldTo(actor, patient);
    expect(told).toMatchObject({ revision: `2:${later.id}`, lastSheetAt: onDay(20).toISOString() });
    expect(told?.advice.get('myth.folk')?.at).toBe(onDay(3).toISOString());
    expect(told?.advice.get('core.usually-harmless')?.at).toBe(onDay(20).toISOString());
    const rows = await inClinic(actor.clinicId, (tx) => tx.adviceGiven.findMany({ where: { handoutId: later.id } }));
    for (const { adviceKey, blockVersionId } of rows)
      expect(told?.advice.get(adviceKey)?.versionIds).toContain(blockVersionId);
  });

  test('leaves out voided sheets, and is nothing when all are', async () => {
    const { actor, patient } = await aPatient();
    const first = await issueSheet(actor, aRequestFor(patient, withoutMyths), onDay(3));
    const second = await issueSheet(actor, aRequestFor(patient), onDay(20));
    await declareVoid(actor, second.id);
    const told = await toldTo(actor, patient);
    expect(told).toMatchObject({ revision: `1:${first.id}`, lastSheetAt: onDay(3).toISOString() });
    expect(told?.advice.has('myth.folk')).toBe(false);
    await declareVoid(actor, first.id);
    expect(await toldTo(actor, patient)).toBeNull();
  });
});

const marksOf = ({ parts }: HandoutDocument): Map<string, string> =>
  new Map(
    parts.flatMap((part) =>
      part.kind === 'section' ? part.blocks.flatMap(({ adviceKey, mark }) => (mark ? [[adviceKey, mark]] : [])) : [],
    ),
  );

const previewOf = async (actor: Actor, patient: Patient) => {
  const shown = await previewHandout({ actor, request: aRequestFor(patient), now: onDay(22) });
  if (!shown.ok) throw new Error(shown.problem.detail);
  return shown.value;
};

test('marks on the next sheet what is new and what changed, and nothing on the first', async () => {
  const { actor, patient } = await aPatient();
  const first = await previewOf(actor, patient);
  expect(first.toldRevision).toBe('');
  expect(marksOf(first.document).size).toBe(0);
  expect(first.advice.filter(({ told, isNew }) => told !== null || isNew)).toEqual([]);

  const issued = await issueSheet(actor, aRequestFor(patient, withoutMyths), onDay(3));
  const pack = await loadPack('content/leg-cramps');
  const blocks = pack.blocks.map((block) =>
    block.adviceKey === 'core.usually-harmless' ? { ...block, title: 'Most cramps are harmless' } : block,
  );
  await importTopicLibrary({ ...pack, blocks });
  try {
    const next = await previewOf(actor, patient);
    expect(next.toldRevision).toBe(`1:${issued.id}`);
    expect(marksOf(next.document)).toEqual(
      new Map([
        ['core.usually-harmless', 'changed since 3 November 2026'],
        ['myth.folk', 'new for you'],
      ]),
    );
    const viewOf = (key: string) => next.advice.find(({ adviceKey }) => adviceKey === key);
    const at = onDay(3).toISOString();
    expect(viewOf('core.usually-harmless')).toMatchObject({ told: { at, changed: true }, isNew: false });
    expect(viewOf('myth.folk')).toMatchObject({ told: null, isNew: true });
  } finally {
    await importTopicLibrary(pack);
  }
});

describe('a sheet put together before', () => {
  const issueKnowing = async (actor: Actor, patient: Patient, toldRevision: string) => {
    const request = { ...(await toIssueRequest(aRequestFor(patient))), toldRevision };
    return issueHandout({ actor, request, idempotencyKey: randomUUID(), now: onDay(22) });
  };
  const refused = {
    ok: false,
    problem: { code: 'changed-meanwhile', detail: expect.stringMatching(/^Another sheet/) },
  };

  test('another was issued is refused, and issued once its marks were seen', async () => {
    const { actor, patient } = await aPatient();
    const { toldRevision } = await previewOf(actor, patient);
    await issueSheet(actor, aRequestFor(patient), onDay(3));
    expect(await issueKnowing(actor, patient, toldRevision)).toMatchObject(refused);
    expect(await inClinic(actor.clinicId, (tx) => tx.handout.count())).toBe(1);
    const seen = await previewOf(actor, patient);
    expect((await issueKnowing(actor, patient, seen.toldRevision)).ok).toBe(true);
  });

  test('the last one was voided is refused', async () => {
    const { actor, patient } = await aPatient();
    const { id } = await issueSheet(actor, aRequestFor(patient), onDay(3));
    const { toldRevision } = await previewOf(actor, patient);
    await declareVoid(actor, id);
    expect(await issueKnowing(actor, patient, toldRevision)).toMatchObject(refused);
  });
});
