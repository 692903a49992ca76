import { beforeAll, expect, test } from 'vitest';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import type { FollowUp } from '@/lib/domain/teach-back/follow-up';
import { newTeachBackSchema, type TeachBackResult } from '@/lib/domain/teach-back/teach-back';
import { listFollowUps } from '@/lib/usecases/handout/list-follow-ups';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const onDay = (day: number) => new Date(Date.UTC(2026, 4, day));

type Said = { result: TeachBackResult; day: number; corrects?: string; words?: string };

const teach = async (actor: Actor, handoutId: string, { result, day, corrects, words }: Said): Promise<string> => {
  const given = newTeachBackSchema.parse({ result, corrects, words });
  const answer = await recordTeachBack({ actor, handoutId, given, now: onDay(day) });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value.id;
};

const dueOf = async (actor: Actor, limit?: number): Promise<FollowUp[]> => {
  const answer = await listFollowUps({ actor, ...(limit !== undefined && { limit }) });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

test('lists whom to come back to, the oldest first, with the name, who found it and what was written', async () => {
  const { actor } = await buildUser({ jobTitle: 'nurse' });
  const patient = await buildPatient(actor.clinicId, { name: 'Ravi Menon' });
  const named = await buildIssuedHandout(actor, topic, { patientId: patient.id });
  const unnamed = await buildIssuedHandout(actor, topic);
  const later = await teach(actor, unnamed.id, { result: 'needs-follow-up', day: 9 });
  const words = 'Mixed up the legs.';
  const earlier = await teach(actor, named.id, { result: 'needs-follow-up', day: 2, words });
  const recordedBy = { name: actor.userName, title: 'nurse' };
  expect(await dueOf(actor)).toEqual([
    {
      handoutId: named.id,
      teachBackId: earlier,
      patientId: patient.id,
      patientName: 'Ravi Menon',
      recordedAt: onDay(2).toISOString(),
      recordedBy,
      words,
    },
    expect.objectContaining({ handoutId: unnamed.id, teachBackId: later, patientId: null, patientName: null }),
  ]);
  expect(await dueOf(actor, 1)).toHaveLength(1);
});

test('asks no more once a later teach-back went well, and asks again once a later one did not', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  await teach(actor, id, { result: 'needs-follow-up', day: 1 });
  await teach(actor, id, { result: 'explained-correctly', day: 2 });
  expect(await dueOf(actor)).toEqual([]);
  const again = await teach(actor, id, { result: 'needs-follow-up', day: 3 });
  expect((await dueOf(actor)).map(({ teachBackId }) => teachBackId)).toEqual([again]);
});

test('reads a correction in the place of what it corrects', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  const first = await teach(actor, id, { result: 'declined', day: 1 });
  const second = await teach(actor, id, { result: 'needs-follow-up', day: 2 });
  const corrected = await teach(actor, id, { result: 'explained-correctly', day: 3, corrects: first });
  expect((await dueOf(actor)).map(({ teachBackId }) => teachBackId)).toEqual([second]);
  await teach(actor, id, { result: 'needs-follow-up', day: 4, corrects: corrected });
  expect((await dueOf(actor)).map(({ teachBackId }) => teachBackId)).toEqual([second]);
  await teach(actor, id, { result: 'explained-correctly', day: 5, corrects: second });
  expect(await dueOf(actor)).toEqual([]);
});

test('leaves out what was voided and what is another clinic’s', async () => {
  const { actor } = await buildUser();
  const { id } = await buildIssuedHandout(actor, topic);
  await teach(actor, id, { result: 'needs-follow-up', day: 1 });
  expect(await dueOf((await buildUser()).actor)).toEqual([]);
  await voidHandout({ actor, handoutId: id, given: { reason: 'wrong-patient', words: '' }, now: onDay(2) });
  expect(await dueOf(actor)).toEqual([]);
});

test('shows an editor no list', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  expect(await listFollowUps({ actor })).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
});
