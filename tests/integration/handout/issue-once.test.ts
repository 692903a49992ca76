import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool, paginateInPool } from '@/lib/documents/pdf/render-pool';
import { aComposeRequest, tryToIssue } from '@/tests/builders/compose-request-builder';
import { buildDocument } from '@/tests/builders/handout-document-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
beforeAll(async () => {
  // Two sheets race below, and the pool's time for a sheet counts the start of its second worker.
  await Promise.allSettled([paginateInPool(buildDocument()), paginateInPool(buildDocument())]);
});
afterAll(closeRenderPool);

const writtenIn = (clinicId: string) =>
  inClinic(clinicId, async (tx) => ({
    handouts: await tx.handout.count(),
    files: await tx.handoutFile.count(),
    events: await tx.auditEvent.count({ where: { type: 'handout.issued' } }),
  }));

test('an idempotency key makes five clicks at once, and a late sixth, one handout and one answer', async () => {
  const { actor } = await buildUser();
  const key = randomUUID();
  const clicks = await Promise.all(Array.from({ length: 5 }, () => tryToIssue(actor, aComposeRequest(), key)));
  const late = await tryToIssue(actor, aComposeRequest(), key);
  const [first] = clicks;
  expect(first?.ok && Object.keys(first.value).sort()).toEqual(['code', 'id', 'issuedAt', 'pages']);
  for (const answer of [...clicks, late]) expect(answer).toEqual(first);
  expect(await writtenIn(actor.clinicId)).toEqual({ handouts: 1, files: 1, events: 1 });
});

test('an idempotency key refuses another request under the same key, and takes the same key from another clinic', async () => {
  const { actor } = await buildUser();
  const key = randomUUID();
  await tryToIssue(actor, aComposeRequest(), key);
  const other = aComposeRequest({ choices: { note: 'Something else.' } });
  const reused = { ok: false, problem: { code: 'idempotency-key-reused' } };
  expect(await tryToIssue(actor, other, key)).toMatchObject(reused);
  expect((await tryToIssue((await buildUser()).actor, other, key)).ok).toBe(true);
  expect((await writtenIn(actor.clinicId)).handouts).toBe(1);
});

test('an idempotency key refuses one of two different requests that race under one key', async () => {
  const { actor } = await buildUser();
  const key = randomUUID();
  const notes = ['One.', 'Two.'].map((note) => aComposeRequest({ choices: { note } }));
  const answers = await Promise.all(notes.map((request) => tryToIssue(actor, request, key)));
  expect(answers.map((answer) => (answer.ok ? 'issued' : answer.problem.code)).sort()).toEqual([
    'idempotency-key-reused',
    'issued',
  ]);
  expect((await writtenIn(actor.clinicId)).handouts).toBe(1);
});
