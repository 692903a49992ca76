import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { roles } from '@/lib/domain/permission/permissions';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import { getRecallProgress } from '@/lib/usecases/recall/get-recall-progress';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { readLegCramps } from '@/tests/builders/library-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted, recallMoment, storeLegCramps } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeEach(async () => {
  await storeLegCramps();
});

const massage: RecallTarget = { kind: 'advice-key', id: 'relief.massage' };

const anAdmin = async (): Promise<Actor> => (await buildUser({ role: 'admin' })).actor;

const nobody = { 'to-contact': 0, 'letter-printed': 0, 'no-answer': 0, reached: 0, 'not-needed': 0 };

const nothing = { sheets: 0, patients: 0, unnamedSheets: 0, byState: nobody };

const refusals = ({ clinicId }: Actor) =>
  inClinic(clinicId, (tx) => tx.auditEvent.findMany({ where: { type: 'access.refused' } }));

test('tells everyone of the clinic how far the contact is, in numbers that name nobody', async () => {
  const admin = await anAdmin();
  const [maria, john] = [await buildPatient(admin.clinicId), await buildPatient(admin.clinicId)];
  for (const patient of [maria, maria, john]) await giveSheet(admin, { patient });
  await giveSheet(admin);
  const recallId = await buildRecall(admin, massage);
  const given = { patientId: maria.id, state: 'reached', words: 'Told by phone.' } as const;
  granted(await recordContact({ actor: admin, recallId, given, now: recallMoment }));
  for (const role of roles) {
    const { actor } = await buildUser({ role, clinicId: admin.clinicId });
    expect(granted(await getRecallProgress({ actor, recallId }))).toEqual({
      sheets: 4,
      patients: 2,
      unnamedSheets: 1,
      byState: { ...nobody, reached: 1, 'to-contact': 1 },
    });
  }
});

test('answers a foreign, an unknown and a malformed recall alike, and records each attempt', async () => {
  const [actor, stranger] = [await anAdmin(), await anAdmin()];
  const foreign = await buildRecall(stranger, massage);
  const answers = [];
  for (const recallId of [foreign, randomUUID(), "1' OR 1=1"])
    answers.push(await getRecallProgress({ actor, recallId }));
  expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await refusals(actor)).map(({ detail }) => detail)).toEqual(
    Array.from({ length: 3 }, () => ({ permission: 'recall.read', because: 'not-found' })),
  );
  expect(await refusals(stranger)).toEqual([]);
});

test('counts the sheets of its own clinic only, and none where nobody was given it', async () => {
  const [actor, stranger] = [await anAdmin(), await anAdmin()];
  await giveSheet(stranger, { patient: await buildPatient(stranger.clinicId) });
  const recallId = await buildRecall(actor, massage);
  expect(granted(await getRecallProgress({ actor, recallId }))).toEqual(nothing);
});

test('reaches the same people once its rule is not in the topic any more', async () => {
  const { rules } = await readLegCramps();
  const [gone] = rules.filter(({ adviceKeys, facts }) => adviceKeys.includes(massage.id) && facts.length > 0);
  if (!gone) throw new Error('No rule is about massage.');
  const actor = await anAdmin();
  await giveSheet(actor, { patient: await buildPatient(actor.clinicId) });
  const recallId = await buildRecall(actor, { kind: 'rule', id: gone.id });
  expect(granted(await getRecallProgress({ actor, recallId })).patients).toBe(1);
  await storeLegCramps({ rules: rules.filter(({ id }) => id !== gone.id) });
  expect(granted(await getRecallProgress({ actor, recallId })).patients).toBe(1);
});
