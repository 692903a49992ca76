import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PATCH } from '@/app/api/v1/patients/[id]/route';
import { POST as create } from '@/app/api/v1/patients/route';
import { POST as search } from '@/app/api/v1/patients/search/route';
import { inClinic } from '@/lib/db/in-clinic';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import type { FoundPatient, Patient } from '@/lib/domain/patient/patient';
import { getPatient } from '@/lib/usecases/patient/get-patient';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const newPatient = {
  name: 'Harold Finch',
  birthDate: '1954-03-09',
  recordNumber: 'A-100',
  sex: 'male',
  profile: { conditions: ['ckd-4'], medicines: ['warfarin'] },
};

const eventsOf = ({ actor }: BuiltUser) =>
  inClinic(actor.clinicId, (tx) =>
    tx.auditEvent.findMany({ orderBy: { at: 'asc' }, select: { type: true, patientId: true, detail: true } }),
  );

const searchFor = async (user: BuiltUser, query: string): Promise<string[]> => {
  const response = await ask(search, { body: { query }, sealed: user.sealed });
  const { patients }: { patients: FoundPatient[] } = await response.json();
  return patients.map((patient) => patient.name);
};

test('adds a patient, with what was not said as unknown, and records who did', async () => {
  const user = await buildUser();
  const response = await ask(create, { body: newPatient, sealed: user.sealed });
  expect(response.status).toBe(201);
  const created: Patient = await response.json();
  expect(created).toMatchObject({
    ...newPatient,
    version: 1,
    language: 'en',
    printSize: 12,
    readingLevel: 'standard',
    profile: {
      conditions: ['ckd-4'],
      medicines: ['warfarin'],
      allergies: [],
      pregnancyTrimester: null,
      complete: false,
    },
  });
  expect(await eventsOf(user)).toEqual([{ type: 'patient.created', patientId: created.id, detail: {} }]);
});

test('refuses a second patient with the record number, with the field, and writes neither record nor event', async () => {
  const user = await buildUser();
  await ask(create, { body: newPatient, sealed: user.sealed });
  const again = await ask(create, { body: { ...newPatient, name: 'Someone Else' }, sealed: user.sealed });
  expect(again.status).toBe(400);
  expect((await problemOf(again)).fields?.[0]?.field).toBe('recordNumber');
  expect(await eventsOf(user)).toHaveLength(1);

  const elsewhere = await buildUser();
  expect((await ask(create, { body: newPatient, sealed: elsewhere.sealed })).status).toBe(201);
});

test.for<[string, object]>([
  ['name', { name: '   ' }],
  ['name', { name: 'two\nlines' }],
  ['name', { name: 'Harold\u202Ehcnif' }],
  ['recordNumber', { recordNumber: 'A\u2066100' }],
  ['recordNumber', { recordNumber: 'A\t100' }],
  ['recordNumber', { recordNumber: 'x'.repeat(41) }],
  ['phone', { phone: '020 7946 0101\n020 7946 0102' }],
  ['phone', { phone: '0'.repeat(41) }],
  ['address', { address: 'a\nb\nc\nd\ne\nf' }],
  ['address', { address: 'x'.repeat(201) }],
  ['address', { address: '12 Example Street\u202E' }],
  ['birthDate', { birthDate: '2999-01-01' }],
  ['birthDate', { birthDate: '0000-00-00' }],
  ['birthDate', { birthDate: '9 March 1954' }],
  ['printSize', { printSize: 13 }],
  ['profile.pregnancyTrimester', { profile: { pregnancyTrimester: 2 } }],
  ['profile.conditions', { profile: { conditions: 'ckd-4' } }],
])('refuses a record whose %s can’t be right', async ([field, wrong]) => {
  const { sealed } = await buildUser();
  const response = await ask(create, { body: { ...newPatient, ...wrong }, sealed });
  expect(response.status).toBe(400);
  expect((await problemOf(response)).fields?.[0]?.field).toBe(field);
});

test('changes the fields sent, leaves the others, and records which', async () => {
  const user = await buildUser();
  const patient = await buildPatient(user.actor.clinicId, { printSize: 18, readingLevel: 'easier' });
  const params = { id: patient.id };
  const body = { version: 1, name: 'New Name' };
  const response = await ask(PATCH, { method: 'PATCH', params, body, sealed: user.sealed });
  expect(await response.json()).toMatchObject({ name: 'New Name', printSize: 18, readingLevel: 'easier', version: 2 });
  expect((await eventsOf(user)).at(-1)).toEqual({
    type: 'patient.changed',
    patientId: patient.id,
    detail: { fields: ['name'], version: 2 },
  });
});

test('keeps how to reach someone, leaves it when it is not sent, and writes none of it into the record of events', async () => {
  const user = await buildUser();
  const reach = { phone: '020 7946 0101', address: '12 Example Street\nFlat 3\nLondon' };
  const created: Patient = await (await ask(create, { body: { ...newPatient, ...reach }, sealed: user.sealed })).json();
  expect(created).toMatchObject(reach);

  const params = { id: created.id };
  const change = async (body: object): Promise<Patient> =>
    (await ask(PATCH, { method: 'PATCH', params, body, sealed: user.sealed })).json();
  expect(await change({ version: 1, name: 'New Name' })).toMatchObject(reach);
  expect(await change({ version: 2, phone: '' })).toMatchObject({ ...reach, phone: '' });
  const events = await eventsOf(user);
  expect(events.at(-1)?.detail).toEqual({ fields: ['phone'], version: 3 });
  expect(JSON.stringify(events)).not.toMatch(/7946|Example Street/);
});

test('says which field of an older record no longer fits, instead of failing', async () => {
  const user = await buildUser();
  const { clinicId } = user.actor;
  const old = { ...patientInput(), name: 'Harold\u202Ehcnif' };
  const { id } = await inClinic(clinicId, (tx) => insertPatient(tx, old));
  const body = { version: 1, phone: '020 7946 0101' };
  const response = await ask(PATCH, { method: 'PATCH', params: { id }, body, sealed: user.sealed });
  expect(response.status).toBe(400);
  expect((await problemOf(response)).fields?.map(({ field }) => field)).toEqual(['name']);
});

test('tells the second of two people who change one record, and keeps the first one’s change', async () => {
  const user = await buildUser();
  const { id } = await buildPatient(user.actor.clinicId);
  const save = (name: string) =>
    ask(PATCH, { method: 'PATCH', params: { id }, body: { version: 1, name }, sealed: user.sealed });
  const answers = await Promise.all([save('First'), save('Second')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const stale = await save('Third');
  expect((await problemOf(stale)).code).toBe('changed-meanwhile');
  expect(await eventsOf(user)).toHaveLength(1);
});

test('answers an unknown, a malformed and another clinic’s patient with the very same 404', async () => {
  const user = await buildUser();
  const foreign = await buildPatient((await buildUser()).actor.clinicId);
  const ids = [foreign.id, randomUUID(), 'not-an-id', "'; DROP TABLE patients; --"];
  const answers = await Promise.all(
    ids.map((id) =>
      ask(PATCH, { method: 'PATCH', params: { id }, body: { version: 1, name: 'X' }, sealed: user.sealed }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect(bodies.size).toBe(1);

  const problems = await Promise.all(ids.map((patientId) => getPatient({ actor: user.actor, patientId })));
  expect(problems.every((answer) => !answer.ok && answer.problem.code === 'not-found')).toBe(true);
  const tried = (await eventsOf(user)).map(({ type, patientId }) => [type, patientId]);
  expect(tried).toEqual([...ids, ...ids].map(() => ['access.refused', null]));
});

test('records that a patient’s page was looked at', async () => {
  const user = await buildUser();
  const patient = await buildPatient(user.actor.clinicId);
  const answer = await getPatient({ actor: user.actor, patientId: patient.id });
  expect(answer).toEqual({ ok: true, value: patient });
  expect(await eventsOf(user)).toEqual([{ type: 'patient.viewed', patientId: patient.id, detail: {} }]);
});

test('finds patients by parts of the name, by record number and by birth date, in this clinic only', async () => {
  const user = await buildUser();
  const { clinicId } = user.actor;
  await buildPatient(clinicId, { name: 'Édith Mallory', recordNumber: 'Z-77', birthDate: '1940-10-30' });
  await buildPatient(clinicId, { name: 'Ravi Menon', recordNumber: 'Z-78', birthDate: '1959-05-05' });
  await buildPatient((await buildUser()).actor.clinicId, { name: 'Edith Stranger', recordNumber: 'Z-77' });
  expect(await searchFor(user, 'mal édi')).toEqual(['Édith Mallory']);
  expect(await searchFor(user, 'z-7')).toEqual(['Ravi Menon', 'Édith Mallory']);
  expect(await searchFor(user, '1959-05-05')).toEqual(['Ravi Menon']);
  expect(await searchFor(user, '5.5.1959 menon')).toEqual(['Ravi Menon']);
  expect(await searchFor(user, '30/10/1940 menon')).toEqual([]);
  expect(await searchFor(user, '%')).toEqual([]);
  expect(await searchFor(user, '')).toHaveLength(2);
});

test('answers at most twenty, and writes down that someone searched but not for whom', async () => {
  const user = await buildUser();
  for (let count = 0; count < 23; count += 1) await buildPatient(user.actor.clinicId, { name: `Canary ${count}` });
  expect(await searchFor(user, 'canary')).toHaveLength(20);
  expect(await eventsOf(user)).toEqual([{ type: 'patient.searched', patientId: null, detail: { found: 20 } }]);
});

test('lets an editor neither see nor search patients', async () => {
  const editor = await buildUser({ role: 'editor' });
  const patient = await buildPatient(editor.actor.clinicId);
  expect((await ask(search, { body: { query: '' }, sealed: editor.sealed })).status).toBe(403);
  const answer = await getPatient({ actor: editor.actor, patientId: patient.id });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});
