import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { inClinic } from '@/lib/db/in-clinic';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import { verifyChain } from '@/lib/db/ledger/verify-chain';
import { buildClinic } from '@/tests/builders/clinic-builder';
import {
  addClosure,
  addContact,
  addRecall,
  addTeachBack,
  addViews,
  addVoid,
  type BuiltLedger,
  buildLedger,
} from '@/tests/builders/ledger-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asApp, ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

// So that all 16 writers write at once.
process.env.DATABASE_POOL_SIZE = '16';

let ledger: BuiltLedger;

beforeAll(async () => {
  ledger = await buildLedger();
});

test('keeps one chain without a gap or a fork when 16 writers add 60 events each at once', async () => {
  const { actor } = await buildUser();
  const write = async () => {
    for (let event = 0; event < 60; event += 1) await addViews(actor, 1);
  };
  await Promise.all(Array.from({ length: 16 }, write));
  const chain = await withLedgerReader(ownerConnection(), (read) => verifyChain(read, actor.clinicId));
  expect(chain).toMatchObject({ events: 960, head: { seq: '960' }, broken: null });
});

test('a walk is not held to the four seconds that a person waits: a cold disk may be slow about one piece', async () => {
  const [limit] = await withLedgerReader(ownerConnection(), (read) =>
    read<{ seconds: number }>(
      ledger.actor.clinicId,
      "SELECT extract(epoch FROM current_setting('statement_timeout')::interval)::int AS seconds",
    ),
  );
  expect(limit?.seconds).toBeGreaterThanOrEqual(60);
});

const handout = (at: number): string => ledger.handoutIds[at] ?? '';
const patient = (): string => ledger.patientIds[0] ?? '';

const withoutEvent: Record<string, () => Promise<unknown>> = {
  handout_voids: () => addVoid(ledger.actor, handout(4), false),
  teach_backs: () => addTeachBack(ledger.actor, handout(4), { withEvent: false }),
  recalls: () => addRecall(ledger.actor, ledger.topicId, false),
  recall_contacts: async () => {
    const recallId = await addRecall(ledger.actor, ledger.topicId);
    await addContact(ledger.actor, recallId, patient(), false);
  },
  recall_closures: async () => {
    const recallId = await addRecall(ledger.actor, ledger.topicId);
    await addClosure(ledger.actor, recallId, false);
  },
  handouts: () =>
    asApp(async (client) => {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.clinic_id', $1, true)", [ledger.actor.clinicId]);
      const copy = `INSERT INTO handouts SELECT (jsonb_populate_record(h, jsonb_build_object(
        'id', gen_random_uuid(), 'code', reverse(h.code), 'idempotency_key', 'another'))).* FROM handouts h WHERE id = $1`;
      await client.query(copy, [handout(4)]);
      await client.query('COMMIT');
    }),
};

test.for(Object.keys(withoutEvent))('does not commit a row of %s without its event', async (table) => {
  await expect(withoutEvent[table]?.()).rejects.toThrow(/has no event in the chain/);
});

const refused = async (sql: string): Promise<string> =>
  asApp(async (client) => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.clinic_id', $1, true)", [ledger.actor.clinicId]);
    return client.query(sql).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'no code',
    );
  });

const kept = ['chain_heads', 'advice_counts', 'handout_counts', 'override_counts', 'teach_back_counts'];

test.for(kept)('lets the app read %s, and never write it', async (table) => {
  expect(await refused(`SELECT FROM ${table}`)).toBe('done');
  for (const sql of [
    `INSERT INTO ${table} DEFAULT VALUES`,
    `UPDATE ${table} SET clinic_id = clinic_id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]) {
    expect([sql, await refused(sql)]).toEqual([sql, '42501']);
  }
});

test('takes neither a place nor a link nor a hash from the app', async () => {
  const id = randomUUID();
  await inClinic(ledger.actor.clinicId, (tx) =>
    tx.auditEvent.createMany({
      data: [
        {
          id,
          clinicId: tx.clinicId,
          type: 'audit.viewed',
          detail: {},
          seq: 1n,
          link: Buffer.from('00', 'hex'),
          recordSha256: Buffer.from('00', 'hex'),
        },
      ],
    }),
  );
  const chain = await withLedgerReader(ownerConnection(), (read) => verifyChain(read, ledger.actor.clinicId));
  expect(chain.broken).toBeNull();
  const written = await inClinic(ledger.actor.clinicId, (tx) => tx.auditEvent.findUnique({ where: { id } }));
  expect(written).toMatchObject({ seq: BigInt(chain.head.seq), recordSha256: null });
});

const recordAt = (clinicId: string, at: Date) =>
  inClinic(clinicId, (tx) => recordAuditEvent(tx, { type: 'patient.viewed', actor: null, at, detail: {} }));

test('refuses an event of another time than the clock’s, except in a demo clinic', async () => {
  const yesterday = new Date(Date.now() - 86_400_000);
  await expect(recordAt(await buildClinic(), yesterday)).rejects.toThrow(/clock says when an event was/);
  await expect(recordAt(await buildClinic({ demo: true }), yesterday)).resolves.toBeUndefined();
});

test('refuses a second event for the same record, and an event for a record that is not there', async () => {
  const again = (id: string) =>
    inClinic(ledger.actor.clinicId, (tx) =>
      recordAuditEvent(tx, { type: 'handout.sealed', actor: null, record: { kind: 'handout', id }, detail: {} }),
    );
  await expect(again(handout(4))).rejects.toThrow(/exists already/);
  await expect(again(randomUUID())).rejects.toThrow(/is not there/);
});
