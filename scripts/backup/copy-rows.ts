import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import type { Manifest } from '@/scripts/backup/manifest';
import { findTables, readContents } from '@/scripts/backup/read-contents';
import { writeRows } from '@/scripts/backup/row-file';
import { StartProblem } from '@/scripts/shared/problem.mjs';

type Copied = Pick<Manifest, 'contents' | 'columns' | 'sequences' | 'files'>;

/** A sheet's file is some hundred thousand characters long in a row's text. */
const rowsAtOnce = 50;

/** Row security would leave rows out without a word, for the owner of the tables too. */
const assertSeesAll = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ all: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.all) {
    throw new StartProblem(
      'The user of DATABASE_URL does not see every clinic’s rows. Back up as a superuser, or as one with BYPASSRLS.',
    );
  }
};

export const columnsOf = async (client: Client, table: string): Promise<string[]> => {
  const sql = `SELECT attname AS name FROM pg_attribute
    WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;
  const { rows } = await client.query<{ name: string }>(sql, [client.escapeIdentifier(table)]);
  return rows.map(({ name }) => name);
};

/** Each row as PostgreSQL itself writes it, and reads it back: the very same value of every type. */
async function* rowTexts(client: Client, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE copying NO SCROLL CURSOR FOR SELECT t::text AS row FROM ${client.escapeIdentifier(table)} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM copying`);
    for (const { row } of rows) yield row;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('CLOSE copying');
}

const findSequences = async (client: Client): Promise<Manifest['sequences']> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
  );
  const found: Manifest['sequences'] = {};
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value AS last, is_called AS called FROM ${client.escapeIdentifier(name)}`,
    );
    if (state.rows[0]) found[name] = state.rows[0];
  }
  return found;
};

/** Copies the rows of every table as they are at one moment, from any server, while people work. */
export const copyRows = async (client: Client, to: string): Promise<Copied> => {
  await assertSeesAll(client);
  await mkdir(to, { mode: 0o700 });
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SET LOCAL row_security = off');
  const columns: Manifest['columns'] = {};
  const files: Manifest['files'] = {};
  for (const table of await findTables(client)) {
    columns[table] = await columnsOf(client, table);
    files[`${table}.gz`] = await writeRows(path.join(to, `${table}.gz`), rowTexts(client, table));
  }
  const copied = { contents: await readContents(client), columns, sequences: await findSequences(client), files };
  await client.query('COMMIT');
  return copied;
};
