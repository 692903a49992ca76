import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { ContactState } from '@/lib/domain/recall/recall';
import { closeRecall } from '@/lib/usecases/recall/close-recall';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted, recallMoment, storeLegCramps } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeAll(() => storeLegCramps());

const opened = async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const patient = await buildPatient(actor.clinicId, { name: 'Maria' });
  await giveSheet(actor, { patient });
  return { actor, patient, recallId: await buildRecall(actor, { kind: 'advice-key', id: 'relief.massage' }) };
};

const contact = (actor: Actor, recallId: string, patientId: string, state: ContactState = 'reached', words = '') =>
  recordContact({ actor, recallId, given: { patientId, state, words }, now: new Date() });

const contactsOf = ({ clinicId }: Actor) => inClinic(clinicId, (tx) => tx.recallContact.count());

const contactEvents = ({ clinicId }: Actor) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({ where: { type: 'recall.contact-recorded' }, orderBy: { seq: 'asc' } }),
  );

test('keeps each step of a contact, and the last one counts', async () => {
  const { actor, patient, recallId } = await opened();
  const first = granted(await contact(actor, recallId, patient.id, 'no-answer', 'Rang twice.'));
  const last = granted(await contact(actor, recallId, patient.id, 'reached', 'Told her by phone.'));
  const { counts, recipients } = granted(await getRecall({ actor, recallId }));
  expect(counts.byState).toMatchObject({ reached: 1, 'no-answer': 0, 'to-contact': 0 });
  expect(recipients).toMatchObject([
    { state: 'reached', stateWords: 'Told her by phone.', stateAt: expect.stringMatching(/Z$/) },
  ]);
  expect(await contactsOf(actor)).toBe(2);
  const about = { patientId: patient.id, recordKind: 'recall-contact' };
  expect(await contactEvents(actor)).toMatchObject([
    { ...about, recordId: first.id, detail: { recallId, state: 'no-answer' } },
    { ...about, recordId: last.id, detail: { recallId, state: 'reached' } },
  ]);
});

test('answers the same for a patient that the recall does not reach, a foreign one, and a recall that is not there', async () => {
  const [mine, theirs] = [await opened(), await opened()];
  const other = await buildPatient(mine.actor.clinicId);
  const answers = await Promise.all([
    contact(mine.actor, mine.recallId, other.id),
    contact(mine.actor, mine.recallId, theirs.patient.id),
    contact(mine.actor, theirs.recallId, theirs.patient.id),
    contact(mine.actor, randomUUID(), mine.patient.id),
    contact(mine.actor, 'malformed', mine.patient.id),
  ]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await contactsOf(mine.actor)).toBe(0);
});

test('refuses an editor, who may not know whom a recall reaches', async () => {
  const { actor, patient, recallId } = await opened();
  const editor = (await buildUser({ role: 'editor', clinicId: actor.clinicId })).actor;
  const answer = await contact(editor, recallId, patient.id);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});

test('takes nothing more on a closed recall, and says who closed it', async () => {
  const { actor, patient, recallId } = await opened();
  granted(await closeRecall({ actor, recallId, words: 'All told.', now: recallMoment }));
  expect(await contact(actor, recallId, patient.id)).toMatchObject({
    ok: false,
    problem: {
      code: 'changed-meanwhile',
      detail: expect.stringContaining(`${actor.userName} closed this recall on 22 November 2026`),
    },
  });
  expect(await contactsOf(actor)).toBe(0);
});

test('lets one of several close it, and tells the others who it was', async () => {
  const { actor, recallId } = await opened();
  const closers = await Promise.all(
    [1, 2, 3].map(async () => (await buildUser({ role: 'editor', clinicId: actor.clinicId })).actor),
  );
  const answers = await Promise.all(
    closers.map((closer) => closeRecall({ actor: closer, recallId, words: 'Done.', now: recallMoment })),
  );
  const winner = answers.find((answer) => answer.ok);
  const losers = answers.filter((answer) => !answer.ok);
  expect(losers).toHaveLength(2);
  for (const loser of losers)
    expect(loser).toMatchObject({
      problem: { code: 'changed-meanwhile', detail: expect.stringContaining(winner?.value.closedBy ?? 'nobody') },
    });
  const { recall } = granted(await getRecall({ actor, recallId }));
  expect(recall.closure).toEqual(winner?.value);
  const events = await inClinic(actor.clinicId, (tx) => tx.auditEvent.findMany({ where: { type: 'recall.closed' } }));
  expect(events).toMatchObject([{ recordKind: 'recall-closure', detail: { recallId } }]);
});

test('records no contact after the closing, however close they come', async () => {
  const { actor, patient, recallId } = await opened();
  const contacts = Array.from({ length: 4 }, () => contact(actor, recallId, patient.id));
  const closing = closeRecall({ actor, recallId, words: 'Done.', now: recallMoment });
  await Promise.all([...contacts, closing]);
  const kinds = await inClinic(actor.clinicId, (tx) =>
    tx.auditEvent.findMany({
      where: { type: { in: ['recall.contact-recorded', 'recall.closed'] } },
      orderBy: { seq: 'asc' },
    }),
  );
  expect(kinds.at(-1)?.type).toBe('recall.closed');
});
