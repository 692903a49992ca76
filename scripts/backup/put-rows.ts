import path from 'node:path';
import { Client } from 'pg';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { columnsOf } from '@/scripts/backup/copy-rows';
import type { Manifest } from '@/scripts/backup/manifest';
import { findTables } from '@/scripts/backup/read-contents';
import { readRows } from '@/scripts/backup/row-file';
import { StartProblem } from '@/scripts/shared/problem.mjs';

const rowsAtOnce = 50;

const assertEmpty = async (client: Client): Promise<void> => {
  if ((await findTables(client)).length === 0) return;
  throw new StartProblem(
    'There are tables in this database already. Make an empty one, set DATABASE_URL to it, and restore there: the other stays as it is.',
  );
};

const assertSuperuser = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ super: boolean }>(
    'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.super) return;
  throw new StartProblem('Only a superuser can put rows back as they were, past the guards of the record.');
};

const putTable = async (client: Client, table: string, columns: readonly string[], file: string): Promise<void> => {
  const name = client.escapeIdentifier(table);
  const found = await columnsOf(client, table);
  if (found.join() !== columns.join())
    throw new StartProblem(`The table ${table} has other columns than in the backup.`);
  const fields = columns.map((column) => `(r).${client.escapeIdentifier(column)}`).join(', ');
  // What a migration has put there is in the backup as well.
  await client.query(`DELETE FROM ${name}`);
  for await (const rows of readRows(file, rowsAtOnce)) {
    await client.query(
      `INSERT INTO ${name} SELECT ${fields} FROM (SELECT row::${name} AS r FROM unnest($1::text[]) AS row) given`,
      [rows],
    );
  }
};

/** Puts rows into an empty database, all or none, under the schema that they were in. */
export const putRows = async (connectionString: string, from: string, manifest: Manifest): Promise<void> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await assertSuperuser(client);
    await assertEmpty(client);
    await applyMigrations(connectionString, manifest.contents.migrations);
    await client.query('BEGIN');
    // The triggers that guard the record would count and link every row again, or refuse it.
    await client.query("SET LOCAL session_replication_role = 'replica'");
    for (const [table, columns] of Object.entries(manifest.columns)) {
      await putTable(client, table, columns, path.join(from, 'rows', `${table}.gz`));
    }
    for (const [name, { last, called }] of Object.entries(manifest.sequences)) {
      await client.query('SELECT setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), last, called]);
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
};
