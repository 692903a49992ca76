import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { buildLedger } from '@/tests/builders/ledger-builder';
import { type ClinicTable, findClinicTables, sharedTables } from '@/tests/setup/clinic-tables';
import { asApp, asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';

provideDatabase();

type Clinic = { clinicId: string; userId: string };

let tables: ClinicTable[] = [];
let ours: Clinic;
let theirs: Clinic;

/** What no builder writes: one row for each person in every table that hangs on an account. */
const addToAccount = ({ clinicId, userId }: Clinic, topicId: string) =>
  asOwner(async (client) => {
    const add = (sql: string, ...values: unknown[]) => client.query(sql, [randomUUID(), userId, ...values]);
    const hash = Buffer.from(randomUUID().replaceAll('-', '').padEnd(64, '0'), 'hex');
    await add('INSERT INTO recovery_codes (id, user_id, code_sha256) VALUES ($1, $2, $3)', hash);
    await add(
      "INSERT INTO sign_in_identities (id, user_id, issuer, subject) VALUES ($1, $2, 'x', gen_random_uuid()::text)",
    );
    await add(
      `INSERT INTO passkeys (id, user_id, name, credential_id, public_key, counter, transports)
       VALUES ($1, $2, 'Mine', $3, '\\x00', 0, '{}')`,
      hash,
    );
    await add(
      `INSERT INTO password_links (id, user_id, clinic_id, token_sha256, expires_at) VALUES ($1, $2, $3, $4, now())`,
      clinicId,
      hash,
    );
    await add(
      `INSERT INTO usuals (id, owner_id, clinic_id, topic_id, topic_ids, name, added, removed, advice_order)
       VALUES ($1, $2, $3, $4, ARRAY[$4], 'Mine', '{}', '{}', '{}')`,
      clinicId,
      topicId,
    );
  });

beforeAll(async () => {
  const ledgers = [await buildLedger(), await buildLedger()] as const;
  for (const { actor, topicId } of ledgers) await addToAccount(actor, topicId);
  [ours, theirs] = [ledgers[0].actor, ledgers[1].actor];
  tables = await asOwner(findClinicTables);
});

const count = async (client: Client, sql: string, values: unknown[] = []): Promise<number> =>
  (await client.query<{ n: number }>(sql, values)).rows[0]?.n ?? -1;

/** One after another: a connection takes one question at a time. */
const inTurn = async <Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await work(item));
  return answers;
};

/** As the app works for a clinic: one transaction that is undone. */
const inClinicOf = <Answer>({ clinicId }: Clinic, work: (client: Client) => Promise<Answer>): Promise<Answer> =>
  asApp(async (client) => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.clinic_id', $1, true)", [clinicId]);
    return work(client).finally(() => client.query('ROLLBACK'));
  });

/** The refusal's code, or what was done. 42501 is PostgreSQL's "insufficient privilege", of row policies as well. */
const tryTo = async (client: Client, sql: string, values: unknown[]): Promise<string> => {
  await client.query('SAVEPOINT try');
  const said = await client.query(sql, values).then(
    ({ rowCount }) => `did it to ${rowCount}`,
    (error: { code?: string }) => String(error.code),
  );
  await client.query('ROLLBACK TO SAVEPOINT try');
  return said;
};

test('knows of every table whether it is a clinic’s, and which are shared and why', async () => {
  const all = await asOwner((client) =>
    client.query(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    ),
  );
  const known = [...tables.map(({ name }) => name), ...Object.keys(sharedTables)].sort();
  expect(known).toEqual(all.rows.map(({ name }) => name).sort());
  // Shared, and yet it names a clinic or a person's account: then it is not shared.
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS of FROM pg_constraint
       WHERE contype = 'f' AND conrelid::regclass::text = ANY($1) AND confrelid::regclass::text = ANY($2)`,
      [Object.keys(sharedTables), tables.map(({ name }) => name)],
    ),
  );
  expect(rows).toEqual([]);
});

test('forces row security on every table of a clinic, for its owner too', async () => {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT relname FROM pg_class WHERE relname = ANY($1) AND relnamespace = 'public'::regnamespace
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tables.map(({ name }) => name)],
    ),
  );
  expect(rows).toEqual([]);
});

test('shows no row of any such table when no clinic is set, though each has some', async () => {
  const counts = (client: Client) =>
    inTurn(tables, async ({ name }) => [name, await count(client, `SELECT count(*)::int AS n FROM ${name}`)]);
  const there = await asOwner(counts);
  expect(there.filter(([, rows]) => Number(rows) < 2)).toEqual([]);
  expect(await asApp(counts)).toEqual(tables.map(({ name }) => [name, 0]));
});

test('shows each clinic its own rows of every such table, all of them and no other', async () => {
  const seen = await inClinicOf(ours, (client) =>
    inTurn(tables, async ({ name }) => [name, await count(client, `SELECT count(*)::int AS n FROM ${name}`)]),
  );
  const own = await asOwner((client) =>
    inTurn(tables, async ({ name, isOf }) => [
      name,
      await count(client, `SELECT count(*)::int AS n FROM ${name} WHERE ${isOf}`, [ours.clinicId]),
    ]),
  );
  expect(seen).toEqual(own);
  expect(own.filter(([, rows]) => rows === 0)).toEqual([]);
});

test('refuses a row of another clinic in every such table, whatever else is right about it', async () => {
  const guarded = tables.filter(({ name }) => name !== 'users');
  const rows = await asOwner((client) =>
    inTurn(guarded, async ({ name, isOf }) => {
      const sql = `SELECT to_json(t)::text AS row FROM ${name} t WHERE ${isOf} LIMIT 1`;
      return { name, row: (await client.query<{ row: string }>(sql, [theirs.clinicId])).rows[0]?.row };
    }),
  );
  const said = await inClinicOf(ours, (client) =>
    inTurn(rows, async ({ name, row }) => {
      const insert = `INSERT INTO ${name} SELECT (json_populate_record(NULL::${name}, $1)).*`;
      return [name, await tryTo(client, insert, [row])];
    }),
  );
  expect(said).toEqual(guarded.map(({ name }) => [name, '42501']));
  await reportFigure('TEN-02', {
    tables: tables.length,
    'foreign inserts refused': said.length,
    'rows with no clinic': 0,
  });
});

test('gives no row away to another clinic, in any such table', async () => {
  await inClinicOf(ours, async (client) => {
    for (const { name } of tables.filter(({ hasClinic }) => hasClinic)) {
      const said = await tryTo(client, `UPDATE ${name} SET clinic_id = $1`, [theirs.clinicId]);
      expect([name, said]).toEqual([name, '42501']);
    }
  });
});

test('deletes no row of another clinic, in any such table', async () => {
  // By where they lie: asked whose they are, our clinic would find none of theirs, whatever it may delete.
  const places = await asOwner((client) =>
    inTurn(tables, async ({ name, isOf }) => {
      const sql = `SELECT array_agg(ctid)::text AS theirs FROM ${name} WHERE ${isOf}`;
      return { name, rows: (await client.query<{ theirs: string }>(sql, [theirs.clinicId])).rows[0]?.theirs };
    }),
  );
  await inClinicOf(ours, async (client) => {
    for (const { name, rows } of places) {
      const said = await tryTo(client, `DELETE FROM ${name} WHERE ctid = ANY($1::tid[])`, [rows]);
      expect([name, ['42501', 'did it to 0'].includes(said)]).toEqual([name, true]);
    }
  });
});

/** Unique over all clinics, so that no one can tell from a refusal what another clinic has: these can't be guessed. */
const random = 'a random id, or one derived from one, that nobody can guess';
const uniqueOverAll: Record<string, string> = {
  advice_given_handout_id_position_key: random,
  advice_given_pkey: random,
  audit_events_pkey: random,
  clinics_pkey: 'the clinic itself',
  handout_files_pkey: random,
  handout_overrides_handout_id_advice_key_key: random,
  handout_overrides_pkey: random,
  handout_voids_handout_id_key: random,
  handout_voids_pkey: random,
  handouts_code_key: 'a random code of 100 bits, looked up by whoever holds the sheet',
  handouts_pkey: random,
  memberships_pkey: random,
  passkeys_credential_id_key: 'random bytes that an authenticator made; who shows it has named no clinic yet',
  passkeys_pkey: random,
  password_links_pkey: random,
  password_links_token_sha256_key: 'the hash of a random token',
  patients_pkey: random,
  recall_closures_pkey: random,
  recall_closures_recall_id_key: random,
  recall_contacts_pkey: random,
  recalls_pkey: random,
  recovery_codes_code_sha256_key: 'the hash of a random code',
  recovery_codes_pkey: random,
  sessions_pkey: random,
  sessions_token_sha256_key: 'the hash of a random token',
  sign_in_identities_issuer_subject_key: 'a person at an identity provider, who is one person in every clinic',
  sign_in_identities_pkey: random,
  teach_backs_pkey: random,
  users_email_key: 'who signs in has named no clinic yet',
  users_pkey: random,
  usuals_pkey: random,
};

test('carries the clinic in every unique index, but for a written list of what cannot be guessed', async () => {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       WHERE x.indisunique AND t.relname = ANY($1) AND t.relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY(x.indkey) AND a.attname = 'clinic_id')
       ORDER BY 1`,
      [tables.map(({ name }) => name)],
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(uniqueOverAll).sort());
  await reportFigure('TEN-04', { 'unique over all clinics': rows.length, 'without a reason': 0 });
});

test('takes no id from outside where ids are unique over all clinics: each is random', async () => {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT t.relname || '.' || a.attname AS name, format_type(a.atttypid, NULL) AS type
       FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
       WHERE i.relname = ANY($1)`,
      [Object.entries(uniqueOverAll).flatMap(([name, why]) => (why === random ? [name] : []))],
    ),
  );
  expect(rows.filter(({ type }) => type !== 'uuid')).toEqual([]);
});
