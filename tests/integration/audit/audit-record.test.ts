import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { GET as getCsv } from '@/app/api/v1/audit/csv/route';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { type AskedFilters, readAuditFilters } from '@/lib/domain/audit/audit-filters';
import type { Actor } from '@/lib/domain/permission/actor';
import { type AuditPage, eventsOnPage, listAuditEvents } from '@/lib/usecases/audit/list-audit-events';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';
import { readCsv } from '@/tests/unit/documents/read-csv';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const list = async (actor: Actor, asked: AskedFilters = {}): Promise<AuditPage> => {
  const filters = readAuditFilters(asked);
  const page = await listAuditEvents({ actor, filters: filters.ok ? filters.value : null });
  if (!page.ok) throw new Error(page.problem.detail);
  return page.value;
};

const told = ({ entries }: AuditPage) => entries.map(({ what, detail }) => `${what}. ${detail}`.trim());

const search = (actor: Actor, times: number, found = 0) =>
  inClinic(actor.clinicId, async (tx) => {
    for (let at = 0; at < times; at += 1)
      await recordAuditEvent(tx, { type: 'patient.searched', actor, detail: { found: found + at } });
  });

test('tells in words who did what to whom, the latest first, and that it was looked at', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const nurse = await buildUser({ clinicId: actor.clinicId });
  const patient = await buildPatient(actor.clinicId, { name: 'Ravi Menon' });
  const handout = await buildIssuedHandout(nurse.actor, topic, { patientId: patient.id });
  await voidHandout({
    actor,
    handoutId: handout.id,
    given: { reason: 'wrong-patient', words: '' },
    now: new Date(),
  });
  const page = await list(actor);
  expect(page.entries).toMatchObject([
    { seq: '2', who: actor.userName, what: 'Voided a handout', detail: 'Reason: wrong patient' },
    { seq: '1', who: nurse.actor.userName, what: 'Issued a handout' },
  ]);
  for (const { patient: about, handout: sheet } of page.entries)
    expect([about, sheet]).toEqual([
      { id: patient.id, name: 'Ravi Menon' },
      { id: handout.id, code: handout.code },
    ]);
  expect([page.head, page.before]).toEqual(['2', null]);
  expect(page.staff.map(({ name }) => name).sort()).toEqual([actor.userName, nurse.actor.userName].sort());
  expect(told(await list(actor))[0]).toBe('Looked at the audit record.');
});

test('finds by who, what, whom and day, also by all of them', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const nurse = await buildUser({ clinicId: actor.clinicId });
  const patient = await buildPatient(actor.clinicId);
  await buildIssuedHandout(nurse.actor, topic, { patientId: patient.id });
  await buildIssuedHandout(actor, topic, { patientId: patient.id });
  await buildIssuedHandout(nurse.actor, topic);
  await search(nurse.actor, 1);
  const today = new Date().toISOString().slice(0, 10);
  const seqs = async (asked: AskedFilters) => (await list(actor, asked)).entries.map(({ seq }) => seq);
  expect(await seqs({ who: nurse.actor.userId })).toEqual(['4', '3', '1']);
  expect(await seqs({ what: 'patient.searched' })).toEqual(['4']);
  expect(await seqs({ patient: patient.id })).toEqual(['2', '1']);
  expect(await seqs({ to: '2026-01-01' })).toEqual([]);
  expect(await seqs({ from: '2999-01-01' })).toEqual([]);
  const all = { who: nurse.actor.userId, what: 'handout.issued', patient: patient.id, from: today, to: today };
  expect(await seqs(all)).toEqual(['1']);
  expect((await list(actor, { patient: patient.id })).patientName).toBe(patient.name);
});

test('goes back page by page without a gap or a repeat, also through events of the same moment', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const at = new Date(Date.now() - 30_000);
  await inClinic(actor.clinicId, async (tx) => {
    for (let index = 0; index < eventsOnPage * 2 + 7; index += 1)
      await recordAuditEvent(tx, { type: 'patient.searched', actor, at, detail: { found: index } });
  });
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: AuditPage = await list(actor, { what: 'patient.searched', before: before ?? '' });
    seen.push(...page.entries.map(({ seq }) => seq));
    before = page.before;
  } while (before !== null);
  expect(seen).toEqual(
    Array.from({ length: eventsOnPage * 2 + 7 }, (_, index) => String(eventsOnPage * 2 + 7 - index)),
  );
});

test('has no earlier page when the events just fill one', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  await search(actor, eventsOnPage);
  expect(await list(actor)).toMatchObject({ before: null, entries: { length: eventsOnPage } });
});

test('shows another clinic nothing, whatever it asks for', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const patient = await buildPatient(actor.clinicId);
  await buildIssuedHandout(actor, topic, { patientId: patient.id });
  const stranger = await buildUser({ role: 'admin' });
  for (const asked of [{}, { patient: patient.id }, { who: actor.userId }, { before: '99' }]) {
    const page = await list(stranger.actor, { what: 'handout.issued', ...asked });
    expect([page.entries, page.patientName]).toEqual([[], null]);
  }
});

test('is for administrators alone, and a try is recorded', async () => {
  for (const role of ['clinician', 'editor'] as const) {
    const { actor, sealed } = await buildUser({ role });
    const answer = await listAuditEvents({ actor, filters: null });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect((await ask(getCsv, { method: 'GET', sealed })).status).toBe(403);
    const events = await inClinic(actor.clinicId, (tx) => tx.auditEvent.findMany());
    expect(events[0]).toMatchObject({ type: 'access.refused', detail: { permission: 'audit.read', because: 'role' } });
  }
  expect((await ask(getCsv, { method: 'GET' })).status).toBe(401);
});

const csvOf = async ({ sealed }: BuiltUser, query = '') => {
  const response = await ask(getCsv, { method: 'GET', sealed, query });
  expect(response.status).toBe(200);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { rows: readCsv(text).slice(1), total: Number(response.headers.get('x-total-rows')) };
};

test('gives every event as CSV over several batches, and first records how many', async () => {
  const admin = await buildUser({ role: 'admin' });
  const { clinicId, userId } = admin.actor;
  await inClinic(
    clinicId,
    (tx) =>
      tx.$executeRaw`INSERT INTO audit_events (id, clinic_id, type, actor_id, detail)
      SELECT gen_random_uuid(), ${clinicId}::uuid, 'patient.searched', ${userId}::uuid, '{"found": 1}'
      FROM generate_series(1, 5001)`,
  );
  const { rows, total } = await csvOf(admin);
  expect([rows.length, total]).toEqual([5001, 5001]);
  expect(new Set(rows.map(([seq]) => seq)).size).toBe(5001);
  expect(rows[0]?.slice(2, 5)).toEqual([admin.actor.userName, 'Searched for patients', 'patient.searched']);
  const newest = (await list(admin.actor)).entries[0];
  expect(newest).toMatchObject({ seq: '5002', what: 'Took the audit record out', detail: '5001 rows' });
});

test('gives as CSV only what the filters let through, and 400 for filters that can’t be', async () => {
  const admin = await buildUser({ role: 'admin' });
  await search(admin.actor, 3);
  await buildIssuedHandout(admin.actor, topic);
  const { rows } = await csvOf(admin, `what=handout.issued&who=${admin.actor.userId}`);
  expect(rows.map(([seq]) => seq)).toEqual(['4']);
  expect((await csvOf(admin, `who=${randomUUID()}`)).rows).toEqual([]);
  for (const [query, field] of [
    ['from=2026-11-22&to=2026-11-01', 'to'],
    ['from=0000-01-01', 'from'],
    ['what=made.up', 'what'],
    ['patient=1%20OR%201=1', 'patient'],
  ] as const) {
    const response = await ask(getCsv, { method: 'GET', sealed: admin.sealed, query });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).fields?.[0]?.field).toBe(field);
  }
});
