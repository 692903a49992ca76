import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST as toldRoute } from '@/app/api/v1/patients/[id]/told/route';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { ToldMatch } from '@/lib/domain/handout/told-search';
import type { Actor } from '@/lib/domain/permission/actor';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { findTold } from '@/lib/usecases/patient/find-told';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const onDay = (day: number) => new Date(Date.UTC(2026, 4, 1) + day * 86_400_000);

const saying = (text: string) =>
  buildDocument({
    parts: [
      {
        kind: 'section',
        sectionId: 'each-day',
        heading: 'Each day',
        blocks: [buildBlock({ title: 'Food', nodes: [{ kind: 'paragraph', runs: plainRuns(text) }] })],
      },
    ],
  });

const give = (actor: Actor, patientId: string, day: number, text: string) =>
  buildIssuedHandout(actor, topic, { patientId, issuedAt: onDay(day), document: saying(text) });

const toldOf = async (actor: Actor, patientId: string, query: string): Promise<ToldMatch[]> => {
  const answer = await findTold({ actor, patientId, query });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value.matches;
};

const eventsOf = (clinicId: string, type: string) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({ where: { type }, select: { actorId: true, patientId: true, detail: true } }),
  );

test('finds what this patient was told, the newest first, voided sheets marked, and records that someone searched', async () => {
  const { actor, sealed } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const other = await buildPatient(actor.clinicId);
  const older = await give(actor, patient.id, 1, 'Eat less potassium. Drink water.');
  const newer = await give(actor, patient.id, 2, 'Potassium is fine.');
  await give(actor, patient.id, 3, 'Drink water.');
  await give(actor, other.id, 4, 'Take potassium.');
  await voidHandout({ actor, handoutId: older.id, given: { reason: 'wrong-sheet', words: '' }, now: onDay(5) });

  const response = await ask(toldRoute, { body: { query: ' POTASSIUM ' }, params: { id: patient.id }, sealed });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const cautions = ['Hold on to something fixed.'];
  const place = { sheetTitle: 'Leg cramps & you', sectionHeading: 'Each day', title: 'Food', cautions };
  const { matches }: { matches: ToldMatch[] } = await response.json();
  expect(matches).toEqual([
    { ...place, handoutId: newer.id, issuedAt: newer.issuedAt, voided: false, passages: ['Potassium is fine.'] },
    { ...place, handoutId: older.id, issuedAt: older.issuedAt, voided: true, passages: ['Eat less potassium.'] },
  ]);
  expect(await eventsOf(actor.clinicId, 'handout.told-searched')).toEqual([
    { actorId: actor.userId, patientId: patient.id, detail: { found: 2 } },
  ]);
});

test('looks through every sheet, also those of long ago', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  await give(actor, patient.id, 0, 'Eat less potassium.');
  for (let day = 1; day <= 101; day += 1) await give(actor, patient.id, day % 7, 'Drink water.');
  expect(await toldOf(actor, patient.id, 'potassium')).toHaveLength(1);
  const all = await toldOf(actor, patient.id, 'water');
  expect(new Set(all.map(({ handoutId }) => handoutId)).size).toBe(101);
});

test.for<[string, unknown]>([
  ['one character', 'x'],
  ['one character among spaces', '  x  '],
  ['101 characters', 'x'.repeat(101)],
  ['a control character', 'potas\u0007sium'],
  ['a character that turns the direction of text', 'potas\u202esium'],
  ['no text', 7],
])('refuses %s, and records no search', async ([, query]) => {
  const { actor, sealed } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const response = await ask(toldRoute, { body: { query }, params: { id: patient.id }, sealed });
  expect(response.status).toBe(400);
  expect(await eventsOf(actor.clinicId, 'handout.told-searched')).toEqual([]);
});

test('answers 404, the very same, for a foreign, an unknown and a malformed patient', async () => {
  const foreign = await buildPatient((await buildUser()).actor.clinicId);
  const { actor, sealed } = await buildUser();
  const ids = [foreign.id, randomUUID(), 'not-an-id'];
  const body = { query: 'potassium' };
  const answers = await Promise.all(ids.map((id) => ask(toldRoute, { body, params: { id }, sealed })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(await eventsOf(actor.clinicId, 'access.refused')).toHaveLength(3);
});

test('refuses an editor, and records that it was tried', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  const patient = await buildPatient(actor.clinicId);
  const answer = await findTold({ actor, patientId: patient.id, query: 'potassium' });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(await eventsOf(actor.clinicId, 'access.refused')).toMatchObject([
    { detail: { permission: 'handout.read', because: 'role' } },
  ]);
});
