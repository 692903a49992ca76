import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as timelineRoute } from '@/app/api/v1/patients/[id]/timeline/route';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Timeline, TimelineCursor } from '@/lib/domain/handout/timeline';
import type { Actor } from '@/lib/domain/permission/actor';
import { newTeachBackSchema } from '@/lib/domain/teach-back/teach-back';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { getTimeline } from '@/lib/usecases/patient/get-timeline';
import { aRequestFor, issueSheet } from '@/tests/builders/compose-request-builder';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});
afterAll(closeRenderPool);

const onDay = (day: number) => new Date(Date.UTC(2026, 10, day));

const timelineOf = async (actor: Actor, patientId: string, before?: TimelineCursor): Promise<Timeline> => {
  const answer = await getTimeline({ actor, patientId, ...(before && { before }) });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

const eventTypes = (clinicId: string) =>
  inClinic(clinicId, async (tx) => {
    const types = ['patient.viewed', 'access.refused'];
    const events = await tx.auditEvent.findMany({ where: { type: { in: types } }, select: { type: true } });
    return events.map(({ type }) => type);
  });

/** As a recall that reached this patient leaves it. */
const recordContact = (actor: Actor, patientId: string, topicId: string) =>
  inClinic(actor.clinicId, async (tx) => {
    const recall = {
      id: uuidv7(),
      clinicId: tx.clinicId,
      topicId,
      targetKind: 'advice-key',
      targetId: 'relief.massage',
      title: 'Massage',
      severity: 'urgent',
      reason: 'Wrong.',
      letter: 'Stop.',
      onlyCurrent: false,
      onlyKnown: false,
      openedById: actor.userId,
      openedByName: actor.userName,
      openedAt: onDay(1),
    };
    await tx.recall.createMany({ data: [recall] });
    const target = { kind: 'advice-key' as const, id: 'relief.massage' };
    const opened = { recallId: recall.id, severity: 'urgent' as const, target };
    const of = (kind: 'recall' | 'recall-contact', id: string) => ({ actor, record: { kind, id } });
    await recordAuditEvent(tx, { type: 'recall.opened', ...of('recall', recall.id), detail: opened });
    const contact = { id: uuidv7(), clinicId: tx.clinicId, recallId: recall.id, patientId, state: 'reached' };
    const by = { recordedById: actor.userId, recordedByName: actor.userName, recordedAt: onDay(2) };
    await tx.recallContact.createMany({ data: [{ ...contact, words: 'By phone.', ...by }] });
    const detail = { recallId: recall.id, state: 'reached' as const };
    await recordAuditEvent(tx, { type: 'recall.contact-recorded', ...of('recall-contact', contact.id), detail });
    return { id: contact.id, recallId: recall.id };
  });

test('shows what a sheet said, section by section as printed, with everything that came of it', async () => {
  const { actor } = await buildUser({ jobTitle: 'nurse' });
  const patient = await buildPatient(actor.clinicId);
  const profile = { ageBand: 'adult' as const, conditions: ['falls-risk'] };
  const added = [{ adviceKey: 'exercise.heel-raises', reason: 'Her daughter stands by.' }];
  const { id, code } = await issueSheet(actor, aRequestFor(patient, { profile, choices: { added } }), onDay(20));
  const taught = newTeachBackSchema.parse({ result: 'explained-correctly' });
  const teachBack = await recordTeachBack({ actor, handoutId: id, given: taught, now: onDay(20) });
  const given = { reason: 'other', words: 'Printed twice.' } as const;
  const voided = await voidHandout({ actor, handoutId: id, given, now: onDay(21) });
  const page = await getIssuedHandout({ actor, handoutId: id });
  if (!teachBack.ok || !voided.ok || !page.ok) throw new Error('All three are done.');
  const { document, paper, pages } = page.value.handout;

  const { entries, next, patient: shown } = await timelineOf(actor, patient.id);
  expect([shown.id, next, entries.length]).toEqual([patient.id, null, 1]);
  const [entry] = entries;
  expect(entry).toMatchObject({
    handoutId: id,
    code,
    title: document.title,
    topicId: 'leg-cramps',
    issuedAt: onDay(20).toISOString(),
    issuedBy: { name: actor.userName, title: 'nurse', role: 'clinician' },
    language: 'en',
    printSize: 12,
    paper,
    pages,
    overrides: [{ adviceKey: 'exercise.heel-raises', reason: 'Her daughter stands by.' }],
    teachBacks: [teachBack.value],
    voided: voided.value,
  });
  const printed = document.parts.flatMap((part) =>
    part.kind === 'section' ? [[part.heading, part.blocks.map((block) => block.adviceKey)]] : [],
  );
  const said = entry?.said.filter(({ sectionId }) => sectionId !== 'get-help') ?? [];
  expect(said.map((section) => [section.heading, section.advice.map(({ adviceKey }) => adviceKey)])).toEqual(printed);
  const help = document.parts.find((part) => part.kind === 'get-help');
  const saidHelp = entry?.said.find(({ sectionId }) => sectionId === 'get-help');
  expect([saidHelp?.heading, (saidHelp?.advice.length ?? 0) > 0]).toEqual([help?.heading, true]);
});

test('shows the patient’s contacts for recalls, and nobody else’s', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const other = await buildPatient(actor.clinicId);
  const { id, recallId } = await recordContact(actor, patient.id, topic.library.topic.id);
  expect((await timelineOf(actor, patient.id)).contacts).toEqual([
    {
      id,
      recallId,
      recallTitle: 'Massage',
      state: 'reached',
      words: 'By phone.',
      recordedAt: onDay(2).toISOString(),
      recordedBy: actor.userName,
    },
  ]);
  expect((await timelineOf(actor, other.id)).contacts).toEqual([]);
});

test('turns the pages from the newest to the oldest, each handout once, those of one millisecond too', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const other = await buildPatient(actor.clinicId);
  const issued: string[] = [];
  for (let index = 0; index < 41; index += 1) {
    const issuedAt = onDay(1 + Math.floor(index / 15));
    issued.push((await buildIssuedHandout(actor, topic, { patientId: patient.id, issuedAt })).id);
  }
  await buildIssuedHandout(actor, topic, { patientId: other.id });
  const first = await timelineOf(actor, patient.id);
  const second = await timelineOf(actor, patient.id, first.next ?? undefined);
  const third = await timelineOf(actor, patient.id, second.next ?? undefined);
  expect([first, second, third].map(({ entries }) => entries.length)).toEqual([20, 20, 1]);
  expect(third.next).toBeNull();
  const turned = [first, second, third].flatMap(({ entries }) => entries);
  expect(turned.map(({ handoutId }) => handoutId).sort()).toEqual(issued.sort());
  const days = turned.map(({ issuedAt }) => issuedAt);
  expect(days).toEqual([...days].sort().reverse());
  expect(await eventTypes(actor.clinicId)).toEqual(['patient.viewed']);
});

test('has no next page when the last one is just full', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  for (let index = 0; index < 20; index += 1) await buildIssuedHandout(actor, topic, { patientId: patient.id });
  expect(await timelineOf(actor, patient.id)).toMatchObject({ entries: { length: 20 }, next: null });
});

test('answers the earlier page over the route, and refuses a cursor that is none', async () => {
  const { actor, sealed } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  const older = await buildIssuedHandout(actor, topic, { patientId: patient.id, issuedAt: onDay(1) });
  const newer = await buildIssuedHandout(actor, topic, { patientId: patient.id, issuedAt: onDay(2) });
  const params = { id: patient.id };
  const before = { issuedAt: newer.issuedAt, id: newer.id };
  const response = await ask(timelineRoute, { body: { before }, params, sealed });
  const { entries }: Timeline = await response.json();
  expect([response.status, entries.map(({ handoutId }) => handoutId)]).toEqual([200, [older.id]]);
  for (const wrong of [{ ...before, id: "' OR true --" }, { ...before, issuedAt: 'yesterday' }, 'newest']) {
    expect((await ask(timelineRoute, { body: { before: wrong }, params, sealed })).status).toBe(400);
  }
});

test('answers 404, the very same, for a foreign, an unknown and a malformed patient, and records the attempt', async () => {
  const foreign = await buildPatient((await buildUser()).actor.clinicId);
  const { actor, sealed } = await buildUser();
  const ids = [foreign.id, randomUUID(), 'not-an-id'];
  const answers = await Promise.all(ids.map((id) => ask(timelineRoute, { body: {}, params: { id }, sealed })));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(await eventTypes(actor.clinicId)).toEqual(Array(3).fill('access.refused'));
});

test('refuses an editor, and records that it was tried', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  const patient = await buildPatient(actor.clinicId);
  const answer = await getTimeline({ actor, patientId: patient.id });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(await eventTypes(actor.clinicId)).toEqual(['access.refused']);
});
