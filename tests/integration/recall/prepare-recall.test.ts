import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { type RecallTarget, recallTargetSchema } from '@/lib/domain/recall/recall';
import { prepareRecall } from '@/lib/usecases/recall/prepare-recall';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { giveSheet, granted, publishAgain, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeEach(async () => {
  await storeLegCramps();
});

const massage = 'relief.massage';

const anEditor = async (clinicId?: string): Promise<Actor> =>
  (await buildUser({ role: 'editor', ...(clinicId && { clinicId }) })).actor;

const chosenOf = async (actor: Actor, target: RecallTarget) => granted(await prepareRecall({ actor, target })).chosen;

const versionOf = async (adviceKey: string): Promise<RecallTarget> => ({
  kind: 'block-version',
  id: (await textOf(adviceKey)).versionId,
});

test('refuses a clinician, and records the attempt', async () => {
  const { actor } = await buildUser();
  const answer = await prepareRecall({ actor, target: null });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  const events = await inClinic(actor.clinicId, (tx) => tx.auditEvent.findMany());
  expect(events).toMatchObject([{ type: 'access.refused', detail: { permission: 'recall.manage', because: 'role' } }]);
});

test('starts an editor and an administrator from their own clinic and what changed last, with nothing chosen', async () => {
  const clinicId = await buildClinic({ name: 'Hillside Practice' });
  await publishAgain(massage);
  for (const role of ['editor', 'admin'] as const) {
    const { actor } = await buildUser({ role, clinicId });
    const draft = granted(await prepareRecall({ actor, target: null }));
    expect(draft).toMatchObject({
      clinic: { name: 'Hillside Practice', address: '1 Test Street', phone: '020 7946 0000' },
      chosen: null,
    });
    expect(draft.targets.versions[0]).toMatchObject({ adviceKey: massage, state: 'superseded' });
  }
});

test('knows a text by what it was called, in use and after', async () => {
  const actor = await anEditor();
  const target = await versionOf(massage);
  const { title } = await textOf(massage);
  const inUse = { target, title, inUse: true, detail: expect.stringContaining('in use since') };
  expect(await chosenOf(actor, target)).toMatchObject(inUse);
  await publishAgain(massage);
  const replaced = { target, title, inUse: false, detail: expect.stringContaining('replaced by a newer text') };
  expect(await chosenOf(actor, target)).toMatchObject(replaced);
});

test('knows an advice and a rule by their id, and counts the sheets of its own clinic only', async () => {
  const [actor, stranger] = [await anEditor(), await anEditor()];
  await giveSheet(actor);
  for (let sheet = 0; sheet < 2; sheet += 1) await giveSheet(stranger);
  const advice: RecallTarget = { kind: 'advice-key', id: massage };
  expect(await chosenOf(actor, advice)).toMatchObject({ target: advice, sheets: 1, inUse: false });
  expect(await chosenOf(stranger, advice)).toMatchObject({ sheets: 2 });
  const rule: RecallTarget = { kind: 'rule', id: 'SR-001' };
  expect(await chosenOf(actor, rule)).toMatchObject({ target: rule, detail: 'Safety rule SR-001' });
});

test.for<RecallTarget>([
  { kind: 'block-version', id: randomUUID() },
  { kind: 'block-version', id: 'malformed' },
  { kind: 'advice-key', id: '%' },
  { kind: 'advice-key', id: 'relief_massage' },
  { kind: 'advice-key', id: 'relief' },
  { kind: 'advice-key', id: 'x'.repeat(10_240) },
  { kind: 'rule', id: 'SR-___' },
  { kind: 'rule', id: 'SR-998' },
])('chooses nothing for $kind $id, which nobody knows', async (target) => {
  const draft = granted(await prepareRecall({ actor: await anEditor(), target }));
  expect(draft.chosen).toBeNull();
  expect(draft.targets.versions.length).toBeGreaterThan(0);
});

test.for(['advice-key', 'rule'])('takes no %s whose id the database can’t hold', (kind) => {
  expect(recallTargetSchema.safeParse({ kind, id: 'relief\0' }).success).toBe(false);
});
