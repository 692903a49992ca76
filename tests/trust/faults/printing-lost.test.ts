import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import { aComposeRequest, tryToIssue } from '@/tests/builders/compose-request-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';

provideDatabaseWithContent();

const rounds = trustSize({ short: 3, full: 100 });

let user: BuiltUser;
/** How long one sheet takes here, from asking to its record. */
let sheetMs = 0;

beforeAll(async () => {
  user = await buildUser();
  await tryToIssue(user.actor, aComposeRequest());
  const began = performance.now();
  await tryToIssue(user.actor, aComposeRequest());
  sheetMs = performance.now() - began;
});

afterAll(closeRenderPool);

const kept = (key: string) =>
  inClinic(user.actor.clinicId, async (tx) => {
    const handout = await tx.handout.findFirst({ where: { idempotencyKey: key } });
    return handout && { sha256: handout.pdfSha256, file: await getHandoutFile(tx, handout.id) };
  });

test('records a sheet with its PDF or not at all when the worker is lost while it is printed', async () => {
  let lost = 0;
  // On a busy machine the first rounds may be over before a worker has begun.
  for (let round = 0; round < rounds || (lost === 0 && round < rounds + 30); round += 1) {
    await warmRenderPool();
    const key = randomUUID();
    const issuing = tryToIssue(user.actor, aComposeRequest(), key);
    // Between asking and recording, another place each time: while it is laid out, printed, written down.
    await pause((sheetMs * ((round % rounds) + 0.5)) / rounds);
    await closeRenderPool();
    const answer = await issuing;
    const record = await kept(key);
    if (answer.ok) {
      expect(record?.file && createHash('sha256').update(record.file.bytes).digest('hex')).toBe(record?.sha256);
      continue;
    }
    lost += 1;
    expect(answer.problem.code).toBe('temporarily-unavailable');
    expect(record).toBeNull();
    // Whoever clicks again gets the sheet.
    expect((await tryToIssue(user.actor, aComposeRequest(), key)).ok).toBe(true);
    expect((await kept(key))?.file).toBeTruthy();
  }
  expect(lost).toBeGreaterThan(0);
  await reportFigure('REL-04', { rounds, lost, recordsWithoutContent: 0 });
});
