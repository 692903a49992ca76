import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST as voidRoute } from '@/app/api/v1/handouts/[id]/void/route';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { findHandouts } from '@/lib/db/handout/find-handouts';
import { getHandout } from '@/lib/db/handout/get-handout';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { getHandoutTwin } from '@/lib/db/handout/get-handout-twin';
import { insertHandoutVoid } from '@/lib/db/handout/insert-handout-void';
import { inClinic } from '@/lib/db/in-clinic';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Actor } from '@/lib/domain/permission/actor';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const now = new Date('2026-05-03T14:02:30.000Z');
const wrongPatient = { reason: 'wrong-patient', words: '' } as const;

const voidAs = (actor: Actor, handoutId: string) => voidHandout({ actor, handoutId, given: wrongPatient, now });

const eventsOf = (clinicId: string) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({
      where: { type: { in: ['handout.voided', 'access.refused'] } },
      orderBy: { seq: 'asc' },
      select: { type: true, actorId: true, patientId: true, handoutId: true, recordKind: true, detail: true },
    }),
  );

test('says on every view who voided a handout, when and why, deletes nothing and records it', async () => {
  const { actor, sealed } = await buildUser({ jobTitle: 'nurse' });
  const patient = await buildPatient(actor.clinicId);
  const { id, code } = await buildIssuedHandout(actor, topic, { patientId: patient.id });
  const body = { reason: 'other', words: ' Printed twice. ' };
  const response = await ask(voidRoute, { body, params: { id }, sealed });
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const voided: HandoutVoid = await response.json();
  const voidedBy = { name: actor.userName, title: 'nurse' };
  expect(voided).toEqual({ reason: 'other', words: 'Printed twice.', voidedAt: expect.any(String), voidedBy });

  await inClinic(actor.clinicId, async (tx) => {
    expect((await getHandout(tx, id))?.voided).toEqual(voided);
    expect((await findHandouts(tx, { patientId: patient.id })).map((line) => line.voided)).toEqual([voided]);
    expect(await getHandoutFile(tx, id)).not.toBeNull();
    expect(await tx.adviceGiven.count({ where: { handoutId: id } })).toBe(1);
  });
  expect((await getHandoutTwin(code))?.voidedAt).toBe(voided.voidedAt);
  const about = { actorId: actor.userId, patientId: patient.id, handoutId: id };
  expect(await eventsOf(actor.clinicId)).toEqual([
    { type: 'handout.voided', ...about, recordKind: 'void', detail: { reason: 'other' } },
  ]);
});

test('lets a handout that nobody voided stand on every view', async () => {
  const { actor } = await buildUser();
  const { id, code } = await buildIssuedHandout(actor, topic);
  await inClinic(actor.clinicId, async (tx) => {
    expect((await getHandout(tx, id))?.voided).toBeNull();
    expect((await findHandouts(tx, {})).map((line) => line.voided)).toEqual([null]);
  });
  expect((await getHandoutTwin(code))?.voidedAt).toBeNull();
});

test('lets exactly one of two win who void at the same moment, and tells the other who was first', async () => {
  const nurse = await buildUser({ jobTitle: 'nurse' });
  const { clinicId } = nurse.actor;
  const doctor = await buildUser({ clinicId, jobTitle: 'doctor' });
  const words = (actor: Actor, title: string) =>
    `This handout is void already: ${actor.userName}, ${title}, voided it on 3 May 2026 at 14:02 UTC.`;
  for (let round = 0; round < 25; round += 1) {
    const { id } = await buildIssuedHandout(nurse.actor, topic);
    const answers = await Promise.all([voidAs(nurse.actor, id), voidAs(doctor.actor, id)]);
    const [first] = answers;
    const loser = answers.find((answer) => !answer.ok);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const detail = first?.ok ? words(nurse.actor, 'nurse') : words(doctor.actor, 'doctor');
    expect(loser).toEqual({ ok: false, problem: { code: 'changed-meanwhile', detail } });
  }
  expect(await inClinic(clinicId, (tx) => tx.handoutVoid.count())).toBe(25);
  expect(await eventsOf(clinicId)).toHaveLength(25);
});

test('keeps the first void in the database itself, whoever asks without holding the handout', async () => {
  const { actor } = await buildUser({ jobTitle: 'nurse' });
  const { id: handoutId } = await buildIssuedHandout(actor, topic);
  await voidAs(actor, handoutId);
  const voidedBy = { userId: actor.userId, name: 'Someone later', jobTitle: 'doctor' };
  const later = { handoutId, given: wrongPatient, voidedBy, voidedAt: new Date() };
  const inserted = await inClinic(actor.clinicId, (tx) => insertHandoutVoid(tx, later));
  expect(inserted).toMatchObject({ kind: 'voided-before', voided: { voidedBy: { name: actor.userName } } });
  expect(await inClinic(actor.clinicId, (tx) => tx.handoutVoid.count())).toBe(1);
});

test('answers a second void over the route with 409 and the one who was first', async () => {
  const { actor, sealed } = await buildUser({ jobTitle: 'nurse' });
  const { id } = await buildIssuedHandout(actor, topic);
  await voidAs(actor, id);
  const response = await ask(voidRoute, { body: wrongPatient, params: { id }, sealed });
  expect(response.status).toBe(409);
  expect(await problemOf(response)).toMatchObject({
    code: 'changed-meanwhile',
    detail: expect.stringContaining(`${actor.userName}, nurse, voided it on 3 May 2026 at 14:02 UTC`),
  });
});

test('answers 404, the very same, for a foreign, an unknown and a malformed handout, and voids none', async () => {
  const owner = await buildUser();
  const { id: foreign } = await buildIssuedHandout(owner.actor, topic);
  const { actor, sealed } = await buildUser();
  const ids = [foreign, randomUUID(), 'not-an-id'];
  const answers = await Promise.all(ids.map((id) => ask(voidRoute, { body: wrongPatient, params: { id }, sealed })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  const direct = await Promise.all(ids.map((id) => voidAs(actor, id)));
  expect(new Set(direct.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await inClinic(owner.actor.clinicId, (tx) => tx.handoutVoid.count())).toBe(0);
  const detail = { permission: 'handout.void', because: 'not-found' };
  expect(await eventsOf(actor.clinicId)).toEqual(
    Array(6).fill({
      type: 'access.refused',
      actorId: actor.userId,
      patientId: null,
      handoutId: null,
      recordKind: null,
      detail,
    }),
  );
});

test('refuses an editor, and records that it was tried', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const editor = await buildUser({ clinicId: actor.clinicId, role: 'editor' });
  expect(await voidAs(editor.actor, id)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  const response = await ask(voidRoute, { body: wrongPatient, params: { id }, sealed: editor.sealed });
  expect(response.status).toBe(403);
  expect(await inClinic(actor.clinicId, (tx) => tx.handoutVoid.count())).toBe(0);
  const events = await eventsOf(actor.clinicId);
  expect(events.map(({ type, actorId, detail }) => ({ type, actorId, detail }))).toEqual(
    Array(2).fill({
      type: 'access.refused',
      actorId: editor.actor.userId,
      detail: { permission: 'handout.void', because: 'role' },
    }),
  );
});

test('writes a void of the past into a demo clinic’s history only', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const past = voidHandout({ actor, handoutId: id, given: wrongPatient, now, inThePast: true });
  await expect(past).rejects.toThrow();
  expect(await inClinic(actor.clinicId, (tx) => tx.handoutVoid.count())).toBe(0);
});
