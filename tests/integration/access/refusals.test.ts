import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { PATCH } from '@/app/api/v1/patients/[id]/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { success } from '@/lib/domain/result';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { listHandouts } from '@/lib/usecases/handout/list-handouts';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { reprintHandout } from '@/lib/usecases/handout/reprint-handout';
import { changePatient } from '@/lib/usecases/patient/change-patient';
import { createPatient } from '@/lib/usecases/patient/create-patient';
import { findPatients } from '@/lib/usecases/patient/find-patients';
import { getPatient } from '@/lib/usecases/patient/get-patient';
import { aComposeRequest, sheetMoment, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
const eventsOf = (clinicId: string) => inClinic(clinicId, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }));

const today = '2026-11-22';

const forPatient = (patientId: string) =>
  aComposeRequest({ subject: { kind: 'patient', patientId, patientVersion: 1 } });

const buildHandout = async (actor: Actor): Promise<string> => {
  const inserted = await insertHandout(buildNewHandout(actor, await loadTopicLibrary('leg-cramps')));
  if (inserted.kind !== 'issued') throw new Error(`The handout is ${inserted.kind}.`);
  return inserted.handout.id;
};

type Attempt = (actor: Actor, id: string) => Promise<{ ok: boolean; problem?: { code: string; detail: string } }>;

const changeName: Attempt = (actor, patientId) =>
  changePatient({ actor, patientId, version: 1, changes: { name: 'Someone Else' }, today });
const preview: Attempt = (actor, id) => previewHandout({ actor, request: forPatient(id), now: sheetMoment });
const issue: Attempt = async (actor, id) =>
  issueHandout({
    actor,
    request: await toIssueRequest(forPatient(id)),
    idempotencyKey: randomUUID(),
    now: sheetMoment,
  });

const refusal = (actor: Actor, permission: string, because: string) => ({
  type: 'access.refused',
  actorId: actor.userId,
  sessionId: actor.sessionId,
  patientId: null,
  handoutId: null,
  recordId: null,
  detail: { permission, because },
});

describe('records once, and does nothing else, when an editor', () => {
  test.for<[string, string, Attempt]>([
    ['looks at a patient', 'patient.read', (actor, patientId) => getPatient({ actor, patientId })],
    ['searches for patients', 'patient.read', (actor) => findPatients({ actor, query: '' })],
    ['adds a patient', 'patient.write', (actor) => createPatient({ actor, patient: patientInput(), today })],
    ['changes a patient', 'patient.write', changeName],
    ['lists handouts', 'handout.read', (actor) => listHandouts({ actor })],
    ['looks at a handout', 'handout.read', (actor, handoutId) => getIssuedHandout({ actor, handoutId })],
    ['reprints a handout', 'handout.read', (actor, handoutId) => reprintHandout({ actor, handoutId })],
    ['puts a patient’s sheet together', 'patient.read', preview],
    ['issues a sheet', 'handout.issue', issue],
  ])('%s', async ([, permission, attempt]) => {
    const { actor } = await buildUser({ role: 'editor' });
    const patient = await buildPatient(actor.clinicId);
    expect(await attempt(actor, patient.id)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(await eventsOf(actor.clinicId)).toMatchObject([refusal(actor, permission, 'role')]);
    const kept = await inClinic(actor.clinicId, (tx) => tx.patient.findMany({ select: { name: true, version: true } }));
    expect(kept).toEqual([{ name: patient.name, version: 1 }]);
  });
});

describe('answers a foreign, an unknown and a malformed id with the very same words, and records each, for', () => {
  const patients = async (actor: Actor) => (await buildPatient(actor.clinicId)).id;

  test.for<[string, string, (actor: Actor) => Promise<string>, Attempt]>([
    ['a patient looked at', 'patient.read', patients, (actor, patientId) => getPatient({ actor, patientId })],
    ['a patient changed', 'patient.write', patients, changeName],
    ['a sheet for a patient', 'patient.read', patients, preview],
    ['a sheet issued to a patient', 'patient.read', patients, issue],
    ['a handout', 'handout.read', buildHandout, (actor, handoutId) => getIssuedHandout({ actor, handoutId })],
    ['a reprint', 'handout.read', buildHandout, (actor, handoutId) => reprintHandout({ actor, handoutId })],
  ])('%s', async ([, permission, build, attempt]) => {
    const owner = (await buildUser()).actor;
    const foreign = await build(owner);
    const before = await eventsOf(owner.clinicId);
    const { actor } = await buildUser();
    const isPatientOfSheet = attempt === preview || attempt === issue;
    // A sheet's request is refused as bad input when its patient's id is none.
    const ids = isPatientOfSheet ? [foreign, randomUUID()] : [foreign, randomUUID(), 'not-an-id', ''];
    const problem = { code: 'not-found', detail: 'There is no such thing here.' };
    for (const id of ids) expect(await attempt(actor, id)).toEqual({ ok: false, problem });
    expect(await eventsOf(actor.clinicId)).toMatchObject(ids.map(() => refusal(actor, permission, 'not-found')));
    expect(await eventsOf(owner.clinicId)).toEqual(before);
  });
});

describe('a route', () => {
  test('records once what a role does not allow, and does not call the work', async () => {
    const called: string[] = [];
    const route = defineRoute({
      permission: 'audit.read',
      work: async () => success(called.push('work')),
    });
    const { actor, sealed } = await buildUser({ role: 'clinician' });
    expect((await ask(route, { sealed })).status).toBe(403);
    expect(await eventsOf(actor.clinicId)).toMatchObject([refusal(actor, 'audit.read', 'role')]);
    expect(called).toEqual([]);
  });

  test('records once an address that can’t be one of ours, and one that is not there', async () => {
    const { actor, sealed } = await buildUser();
    const body = { version: 1, name: 'X' };
    for (const id of ['not-an-id', randomUUID()])
      expect((await ask(PATCH, { method: 'PATCH', params: { id }, body, sealed })).status).toBe(404);
    const once = refusal(actor, 'patient.write', 'not-found');
    expect(await eventsOf(actor.clinicId)).toMatchObject([once, once]);
  });

  test('answers whoever is not signed in, and records nothing that it can’t put a name to', async () => {
    const params = z.object({ id: z.guid() });
    const open = defineRoute({ permission: 'public', params, work: async () => success(null) });
    const closed = defineRoute({ permission: 'patient.read', params, work: async () => success(null) });
    const { actor } = await buildUser();
    expect((await ask(open, { params: { id: 'not-an-id' } })).status).toBe(404);
    expect((await ask(closed, { params: { id: 'not-an-id' } })).status).toBe(401);
    expect(await eventsOf(actor.clinicId)).toEqual([]);
  });
});
