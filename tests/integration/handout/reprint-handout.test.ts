import { createHash, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { loadPack } from '@/lib/content/load-pack';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Actor } from '@/lib/domain/permission/actor';
import { reprintHandout } from '@/lib/usecases/handout/reprint-handout';
import { aRequestFor, issueSheet } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
afterAll(closeRenderPool);

const reprint = async (actor: Actor, handoutId: string) => {
  const answer = await reprintHandout({ actor, handoutId });
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
};

const reprintsOf = (clinicId: string) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({
      where: { type: 'handout.reprinted' },
      select: { actorId: true, patientId: true, handoutId: true, detail: true },
    }),
  );

test('gives the same bytes each time, also to a colleague and after the content changed, and records each', async () => {
  const { actor } = await buildUser();
  const colleague = await buildUser({ clinicId: actor.clinicId, role: 'admin' });
  const patient = await buildPatient(actor.clinicId);
  const { id } = await issueSheet(actor, aRequestFor(patient));
  const first = await reprint(actor, id);
  const pack = await loadPack('content/leg-cramps');
  await importTopicLibrary({ ...pack, topic: { ...pack.topic, closing: 'Another closing line.' } });
  const second = await reprint(colleague.actor, id);
  await importTopicLibrary(pack);

  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(first.sha256);
  const about = { patientId: patient.id, handoutId: id, detail: { pdfSha256: first.sha256 } };
  expect(await reprintsOf(actor.clinicId)).toEqual(
    expect.arrayContaining([
      { actorId: actor.userId, ...about },
      { actorId: colleague.actor.userId, ...about },
    ]),
  );
  expect(await reprintsOf(actor.clinicId)).toHaveLength(2);
});

test('answers a foreign, an unknown and a malformed id with the very same words, and records no reprint', async () => {
  const owner = await buildUser();
  const { id } = await issueSheet(owner.actor);
  const stranger = await buildUser();
  for (const handoutId of [id, randomUUID(), 'not-an-id', '']) {
    expect(await reprintHandout({ actor: stranger.actor, handoutId })).toEqual({
      ok: false,
      problem: { code: 'not-found', detail: 'There is no such thing here.' },
    });
  }
  expect(await reprintsOf(stranger.actor.clinicId)).toEqual([]);
  expect(await reprintsOf(owner.actor.clinicId)).toEqual([]);
});

test('gives an editor no patient’s sheet', async () => {
  const { actor } = await buildUser();
  const editor = await buildUser({ clinicId: actor.clinicId, role: 'editor' });
  const { id } = await issueSheet(actor);
  const answer = await reprintHandout({ actor: editor.actor, handoutId: id });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(await reprintsOf(actor.clinicId)).toEqual([]);
});
