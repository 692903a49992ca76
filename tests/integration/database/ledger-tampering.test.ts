import { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { brokenWords } from '@/lib/db/ledger/broken-link';
import { readWithin } from '@/lib/db/ledger/ledger-reader';
import { findLostHead, verifyChain } from '@/lib/db/ledger/verify-chain';
import type { Head } from '@/lib/db/ledger/walk-events';
import { type BuiltLedger, buildLedger } from '@/tests/builders/ledger-builder';
import { ownerConnection, provideDatabase } from '@/tests/setup/provide-database';
import { type Random, seededRandom } from '@/tests/setup/seeded-random';
import {
  type Column,
  cutOff,
  edit,
  findColumns,
  insert,
  remove,
  rewrite,
  swap,
  type Tampering,
} from '@/tests/setup/tamper';

provideDatabase();

const tampers = 500;
const kinds = [edit, edit, edit, edit, remove, swap, insert, insert, cutOff, rewrite] as const;

let ledger: BuiltLedger;
let other: BuiltLedger;

beforeAll(async () => {
  ledger = await buildLedger();
  other = await buildLedger();
});

type Scene = { client: Client; columns: Column[]; kept: Head };

const verify = async ({ client, kept }: Scene) => {
  const read = readWithin(client);
  const ours = await verifyChain(read, ledger.actor.clinicId);
  const broken = ours.broken ?? (await verifyChain(read, other.actor.clinicId)).broken;
  return { broken, drift: ours.drift, lost: await findLostHead(read, ledger.actor.clinicId, kept), head: ours.head };
};

/** As the owner with every trigger out of the way, then seen as the app sees it, then undone. */
const tamperAndVerify = async (scene: Scene, random: Random) => {
  const { client, columns } = scene;
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
  try {
    const kind = random.pick(kinds);
    const done: Tampering = await kind({ client, random, columns, clinicId: ledger.actor.clinicId });
    if (done === null) return null;
    await client.query("SET LOCAL session_replication_role = 'origin'; SET LOCAL ROLE plainleaf_app");
    const { broken, lost } = await verify(scene);
    const isFound = [broken, lost].some((found) => found !== null && found.wrong in brokenWords);
    return { done, isFound, needsKeptHead: broken === null, kind };
  } finally {
    await client.query('ROLLBACK');
  }
};

const withScene = async <Answer>(work: (scene: Scene) => Promise<Answer>): Promise<Answer> => {
  const client = new Client({ connectionString: ownerConnection() });
  await client.connect();
  try {
    const head = await client.query<Head>(
      "SELECT seq, encode(link, 'hex') AS link FROM chain_heads WHERE clinic_id = $1",
      [ledger.actor.clinicId],
    );
    const [kept] = head.rows;
    if (!kept) throw new Error('The clinic has no chain.');
    return await work({ client, kept, columns: await findColumns(client) });
  } finally {
    await client.end();
  }
};

test('finds nothing wrong with a ledger that nobody touched', async () => {
  await withScene(async (scene) => {
    await scene.client.query('BEGIN; SET LOCAL ROLE plainleaf_app');
    expect(await verify(scene)).toEqual({ broken: null, drift: [], lost: null, head: scene.kept });
  });
});

test(`finds ${tampers} of ${tampers} edits, deletions, swaps, insertions, cut-off ends and rewritten chains`, async () => {
  const seed = Number(process.env.TAMPER_SEED || Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const missed: string[] = [];
  const onlyByKeptHead = new Set<unknown>();
  let tried = 0;
  await withScene(async (scene) => {
    while (tried < tampers) {
      const outcome = await tamperAndVerify(scene, random);
      if (outcome === null) continue;
      tried += 1;
      if (!outcome.isFound) missed.push(outcome.done);
      if (outcome.needsKeptHead) onlyByKeptHead.add(outcome.kind);
    }
  });
  expect({ seed, missed }).toEqual({ seed, missed: [] });
  // Whoever can write anything can make a chain that holds: only what was kept elsewhere tells. Nothing else needs it.
  expect(onlyByKeptHead).toEqual(new Set([cutOff, rewrite]));
}, 180_000);
