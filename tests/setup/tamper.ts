import type { Client } from 'pg';
import type { Random } from '@/tests/setup/seeded-random';

export type Column = { table: string; name: string; type: string; nullable: boolean };

/** What was done, in words; null when this database can't hold such a row, or nothing was different afterwards. */
export type Tampering = string | null;

export const ledgerTables = [
  'handouts',
  'handout_files',
  'advice_given',
  'handout_overrides',
  'handout_voids',
  'teach_backs',
  'recalls',
  'recall_closures',
  'recall_contacts',
  'audit_events',
] as const;

export const findColumns = async (client: Client): Promise<Column[]> => {
  const sql = `SELECT table_name AS table, column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY($1)`;
  return (await client.query<Column>(sql, [ledgerTables])).rows;
};

/** Other values that a column's checks let pass. */
const known: Record<string, string> = {
  'handout_voids.reason': "'print-failed'",
  'teach_backs.result': "'declined'",
  'teach_backs.learner': "'carer'",
  'recalls.target_kind': "'rule'",
  'recalls.severity': "'urgent'",
  'recalls.from_day': 'from_day - 1',
  'recall_contacts.state': "'no-answer'",
  'handouts.paper': "'letter'",
  'handouts.print_size': '24',
  'handouts.code': 'reverse(code)',
  'handouts.pdf_sha256': 'reverse(pdf_sha256)',
  'handouts.request_sha256': 'reverse(request_sha256)',
};

const changes: Record<string, (column: string) => string> = {
  uuid: () => 'gen_random_uuid()',
  text: (column) => `coalesce(${column}, '') || 'x'`,
  _text: (column) => `array_append(${column}, 'x')`,
  int2: (column) => `${column} + 1`,
  int4: (column) => `${column} + 1`,
  int8: (column) => `${column} + 1000`,
  bool: (column) => `NOT ${column}`,
  date: (column) => `${column} + 1`,
  timestamptz: (column) => `${column} + interval '1 second'`,
  json: (column) => `(${column}::text || ' ')::json`,
  jsonb: (column) =>
    `CASE jsonb_typeof(${column}) WHEN 'array' THEN ${column} || '"x"' ELSE ${column} || '{"x": 1}' END`,
  bytea: (column) => `coalesce(${column}, '') || '\\x00'::bytea`,
  role: () => "'admin'",
};

const pickRows = async (client: Client, random: Random, table: string, clinicId: string): Promise<string[]> => {
  const sql = `SELECT ctid::text AS at FROM ${table} WHERE clinic_id = $1 ORDER BY ctid`;
  const rows = (await client.query<{ at: string }>(sql, [clinicId])).rows.map(({ at }) => at);
  const first = random.pick(rows);
  return [first, random.pick(rows.filter((at) => at !== first))];
};

const orNull = (error: { code?: string }): null => {
  // A check, a unique index or NOT NULL is in the tamperer's way too.
  if (['23514', '23505', '23502'].includes(error.code ?? '')) return null;
  throw error;
};

type Scene = { client: Client; random: Random; clinicId: string; columns: readonly Column[] };

/** Changes one column of one row. */
export const edit = async ({ client, random, clinicId, columns }: Scene): Promise<Tampering> => {
  const column = random.pick(columns);
  const { table, name, type, nullable } = column;
  const [at] = await pickRows(client, random, table, clinicId);
  const change = changes[type];
  if (!change) throw new Error(`No one has thought of how to tamper with a ${type}.`);
  const value = nullable && random.below(4) === 0 ? 'NULL' : (known[`${table}.${name}`] ?? change(name));
  const sql = `UPDATE ${table} SET ${name} = ${value} WHERE ctid = $1 AND (${value})::text IS DISTINCT FROM ${name}::text`;
  const done = await client.query(sql, [at]).catch(orNull);
  return done?.rowCount === 1 ? `edit of ${table}.${name} to ${value}` : null;
};

export const remove = async ({ client, random, clinicId }: Scene): Promise<Tampering> => {
  const table = random.pick(ledgerTables);
  const [at] = await pickRows(client, random, table, clinicId);
  await client.query(`DELETE FROM ${table} WHERE ctid = $1`, [at]);
  return `deletion from ${table}`;
};

const read = async (client: Client, table: string, at: string | undefined): Promise<string> =>
  (await client.query(`SELECT to_json(t)::text AS row FROM ${table} t WHERE ctid = $1`, [at])).rows[0]?.row;

const keyOf = (table: string): string => (table === 'handout_files' ? 'handout_id' : 'id');

/** Lets two rows change places, each keeping the id of the other. */
export const swap = async ({ client, random, clinicId }: Scene): Promise<Tampering> => {
  const table = random.pick(ledgerTables);
  const [one, other] = await pickRows(client, random, table, clinicId);
  const [oneRow, otherRow] = [await read(client, table, one), await read(client, table, other)];
  await client.query(`DELETE FROM ${table} WHERE ctid = ANY($1::tid[])`, [[one, other]]);
  const put = `
    INSERT INTO ${table} SELECT (json_populate_record(json_populate_record(NULL::${table}, $1), json_build_object('${keyOf(table)}', $2::json->>'${keyOf(table)}'))).*`;
  await client.query(put, [oneRow, otherRow]);
  await client.query(put, [otherRow, oneRow]);
  return `swap in ${table}`;
};

/** What must differ for a copied row to be let in. */
const fresh: Record<string, string> = {
  handouts: `'id', gen_random_uuid(), 'code', upper(left(md5(random()::text), 20)), 'idempotency_key', random()::text`,
  handout_files: `'handout_id', gen_random_uuid()`,
  advice_given: `'id', gen_random_uuid(), 'position', 900, 'handout_id', CASE WHEN random() < 0.5 THEN t.handout_id ELSE gen_random_uuid() END`,
  handout_overrides: `'id', gen_random_uuid(), 'advice_key', 'x', 'handout_id', CASE WHEN random() < 0.5 THEN t.handout_id ELSE gen_random_uuid() END`,
  handout_voids: `'id', gen_random_uuid(), 'handout_id', gen_random_uuid()`,
  teach_backs: `'id', gen_random_uuid(), 'corrects_id', NULL`,
  recalls: `'id', gen_random_uuid()`,
  recall_closures: `'id', gen_random_uuid(), 'recall_id', gen_random_uuid()`,
  recall_contacts: `'id', gen_random_uuid()`,
  audit_events: `'id', gen_random_uuid(), 'record_id', NULL, 'seq', t.seq - 1000 + (random() * 2)::int * 1000 + CASE WHEN random() < 0.5 THEN 500 ELSE -500 END`,
};

export const insert = async ({ client, random, clinicId }: Scene): Promise<Tampering> => {
  const table = random.pick(ledgerTables);
  const [at] = await pickRows(client, random, table, clinicId);
  const sql = `
    INSERT INTO ${table} SELECT (json_populate_record(json_populate_record(NULL::${table}, to_json(t)), json_build_object(${fresh[table]}))).*
    FROM ${table} t WHERE ctid = $1`;
  const done = await client.query(sql, [at]).catch(orNull);
  return done ? `insertion into ${table}` : null;
};

/** Takes off the last events, which have no records here, and makes the head fit. */
export const cutOff = async ({ client, random, clinicId }: Scene): Promise<Tampering> => {
  const events = 1 + random.below(5);
  await client.query(
    'DELETE FROM audit_events WHERE clinic_id = $1 AND seq > (SELECT seq FROM chain_heads WHERE clinic_id = $1) - $2',
    [clinicId, events],
  );
  await client.query(
    `UPDATE chain_heads h SET seq = e.seq, link = e.link FROM audit_events e
     WHERE h.clinic_id = $1 AND e.clinic_id = $1 AND e.seq = h.seq - $2`,
    [clinicId, events],
  );
  return `end cut off by ${events}, head made to fit`;
};

/** Changes an event and works out all later links anew, the head as well. */
export const rewrite = async ({ client, random, clinicId }: Scene): Promise<Tampering> => {
  const from = 1 + random.below(5);
  const end = '(SELECT seq FROM chain_heads WHERE clinic_id = $1)';
  await client.query(`UPDATE audit_events SET actor_id = NULL WHERE clinic_id = $1 AND seq = ${end} - $2`, [
    clinicId,
    from,
  ]);
  for (let back = from; back >= 0; back -= 1) {
    await client.query(
      `UPDATE audit_events e SET link = chain_link((SELECT p.link FROM audit_events p WHERE p.clinic_id = $1 AND p.seq = e.seq - 1), e)
       WHERE e.clinic_id = $1 AND e.seq = ${end} - $2`,
      [clinicId, back],
    );
  }
  await client.query(
    `UPDATE chain_heads h SET link = e.link FROM audit_events e WHERE h.clinic_id = $1 AND e.clinic_id = $1 AND e.seq = h.seq`,
    [clinicId],
  );
  return `rewritten from ${from} before the end`;
};
