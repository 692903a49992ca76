import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Actor } from '@/lib/domain/permission/actor';
import { listHandouts } from '@/lib/usecases/handout/list-handouts';
import { aComposeRequest, aRequestFor, issueSheet } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const list = async (actor: Actor, wanted: { patientId?: string; limit?: number } = {}) => {
  const answer = await listHandouts({ actor, ...wanted });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

const onDay = (day: number) => new Date(Date.UTC(2026, 10, day));

test('lists a patient’s handouts, the newest first, with what each said and what was overridden', async () => {
  const { actor } = await buildUser({ jobTitle: 'nurse' });
  const patient = await buildPatient(actor.clinicId, { name: 'Ravi Menon' });
  const other = await buildPatient(actor.clinicId);
  const profile = { ageBand: 'adult' as const, conditions: ['falls-risk'] };
  const added = [{ adviceKey: 'exercise.heel-raises', reason: 'Her daughter stands by.' }];
  const newer = await issueSheet(actor, aRequestFor(patient, { profile, choices: { added } }), onDay(20));
  const older = await issueSheet(actor, aRequestFor(patient, { choices: { removed: ['myth.folk'] } }), onDay(3));
  await issueSheet(actor, aRequestFor(other), onDay(21));

  const [first, second, ...more] = await list(actor, { patientId: patient.id });
  expect([first?.id, second?.id, more]).toEqual([newer.id, older.id, []]);
  expect(first).toMatchObject({
    patientName: 'Ravi Menon',
    code: newer.code,
    pages: newer.pages,
    issuedAt: onDay(20).toISOString(),
    issuedBy: { name: actor.userName, title: 'nurse', role: 'clinician' },
    overrides: [{ adviceKey: 'exercise.heel-raises', reason: 'Her daughter stands by.' }],
  });
  const keysOf = (line: typeof first) => line?.advice.map(({ adviceKey }) => adviceKey) ?? [];
  expect(keysOf(first)).toContain('exercise.heel-raises');
  expect(keysOf(second)).not.toContain('exercise.heel-raises');
  expect([keysOf(first).includes('myth.folk'), keysOf(second).includes('myth.folk')]).toEqual([true, false]);
  expect(first?.advice.filter(({ title }) => title === '')).toEqual([]);
});

test('lists the clinic’s latest, each with its patient’s name or none, and no more than asked for', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId, { name: 'Ravi Menon' });
  await issueSheet(actor, aRequestFor(patient), onDay(1));
  await issueSheet(actor, aComposeRequest({ subject: { kind: 'preset', presetId: 'healthy-adult' } }), onDay(2));
  await issueSheet(actor, aComposeRequest(), onDay(3));
  expect((await list(actor)).map(({ patientName, presetId }) => [patientName, presetId])).toEqual([
    [null, null],
    [null, 'healthy-adult'],
    ['Ravi Menon', null],
  ]);
  expect((await list(actor, { limit: 1 })).map(({ issuedAt }) => issuedAt)).toEqual([onDay(3).toISOString()]);
});

test('shows another clinic nothing, whichever patient it asks for', async () => {
  const { actor } = await buildUser();
  const patient = await buildPatient(actor.clinicId);
  await issueSheet(actor, aRequestFor(patient));
  const stranger = await buildUser();
  for (const patientId of [patient.id, randomUUID(), 'not-an-id'])
    expect(await list(stranger.actor, { patientId })).toEqual([]);
  expect(await list(stranger.actor)).toEqual([]);
});

test('shows an editor no list', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  expect(await listHandouts({ actor })).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});
