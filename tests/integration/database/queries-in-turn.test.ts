import { beforeAll, expect, test } from 'vitest';
import { findHandouts } from '@/lib/db/handout/find-handouts';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const warnings: string[] = [];

let actor: Actor;

beforeAll(async () => {
  process.on('warning', ({ message }) => warnings.push(message));
  ({ actor } = await buildUser());
  await buildIssuedHandout(actor, await storeSmallTopic());
});

test('asks a connection for one thing at a time, in the order asked, also when several are wanted of one transaction', async () => {
  const answers = await inClinic(actor.clinicId, (tx) =>
    Promise.all([
      tx.$queryRaw<{ at: number }[]>`SELECT 1 AS at FROM pg_sleep(0.05)`,
      tx.$queryRaw<{ at: number }[]>`SELECT 2 AS at`,
      findHandouts(tx, {}),
    ]),
  );
  expect(answers.map((rows) => rows.length)).toEqual([1, 1, 1]);
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});

test('goes on with the same connection after one of them failed', async () => {
  const failing = inClinic(actor.clinicId, (tx) =>
    Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`, tx.$queryRaw`SELECT 2`]),
  );
  await expect(failing).rejects.toThrow();
  for (let times = 0; times < 12; times += 1)
    expect(await inClinic(actor.clinicId, (tx) => findHandouts(tx, {}))).toHaveLength(1);
});
