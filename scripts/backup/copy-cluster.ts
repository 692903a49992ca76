import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { copyFile, eachFile, findBelow } from '@/scripts/backup/copy-file';
import type { Contents } from '@/scripts/backup/manifest';
import { readContents } from '@/scripts/backup/read-contents';
import { StartProblem } from '@/scripts/shared/problem.mjs';

// https://www.postgresql.org/docs/18/continuous-archiving.html, "Making a Base Backup Using the Low Level API": what a
// server makes anew when it starts, and the log, which is copied at the end.
const leftOut = /^(postmaster\.(pid|opts)$|(pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans))\/)/;
const leftOutAnywhere = /(^|\/)(pgsql_tmp|pg_internal\.init)/;

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

type Files = Record<string, string>;

/** Files that are changed meanwhile are copied as they happen to be: the log puts them right when the copy is started. */
const copyFiles = async (cluster: string, to: string): Promise<Files> => {
  const copied: Files = {};
  const found = await findBelow(cluster);
  const isWanted = (name: string) => !leftOut.test(name) && !leftOutAnywhere.test(name);
  const [folders, files] = [found.folders.filter(isWanted), found.files.filter(isWanted)];
  for (const folder of ['', ...folders]) await mkdir(path.join(to, folder), { recursive: true, mode: 0o700 });
  if (
    files.some((file) => file.startsWith('pg_tblspc/')) ||
    (await readdir(path.join(cluster, 'pg_tblspc'))).length > 0
  )
    throw new StartProblem('This database keeps tables outside its own folder, which Plainleaf never does.');
  await eachFile(files, async (file) => {
    try {
      copied[file] = await copyFile(path.join(cluster, file), path.join(to, file));
    } catch (error) {
      // A table or a file for sorting that was there a moment ago.
      if (!isGone(error)) throw error;
    }
  });
  return copied;
};

/** The pieces of the log that the copy needs to become whole. Their names sort as they were written. */
const copyLog = async (cluster: string, to: string, first: string, last: string): Promise<Files> => {
  const copied: Files = {};
  for (const name of await readdir(path.join(cluster, 'pg_wal'))) {
    const isNeeded = /^[0-9A-F]{24}$/.test(name) ? name >= first && name <= last : name.endsWith('.history');
    if (isNeeded)
      copied[`pg_wal/${name}`] = await copyFile(path.join(cluster, 'pg_wal', name), path.join(to, 'pg_wal', name));
  }
  return copied;
};

const ask = async <Row extends object>(client: Client, sql: string): Promise<Row> => {
  const [row] = (await client.query<Row>(sql)).rows;
  if (!row) throw new Error(`PostgreSQL answered nothing to: ${sql}`);
  return row;
};

/** Of one moment within the copy: all that is counted here is in it. */
const readSnapshot = async (client: Client): Promise<Contents> => {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const contents = await readContents(client);
  await client.query('COMMIT');
  return contents;
};

type CopiedCluster = { cluster: string; files: Files; contents: Contents };

/**
 * Copies the files of a running server while people work, as PostgreSQL's own pg_basebackup does: it is not among the
 * programs that come from npm. The copy is what was there when this ends.
 */
export const copyCluster = async (client: Client, to: string): Promise<CopiedCluster> => {
  const { cluster } = await ask<{ cluster: string }>(client, "SELECT current_setting('data_directory') AS cluster");
  // Keeps the log until this connection ends.
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [`backup_${process.pid}`]);
  const { first } = await ask<{ first: string }>(
    client,
    "SELECT pg_walfile_name(pg_backup_start('plainleaf', true)) AS first",
  );
  const files = await copyFiles(cluster, to);
  const contents = await readSnapshot(client);
  const { last, label } = await ask<{ last: string; label: string }>(
    client,
    'SELECT pg_walfile_name(lsn) AS last, labelfile AS label FROM pg_backup_stop(false)',
  );
  Object.assign(files, await copyLog(cluster, to, first, last));
  await writeFile(path.join(to, 'backup_label'), label, { mode: 0o600, flush: true });
  files.backup_label = createHash('sha256').update(label).digest('hex');
  return { cluster, files, contents };
};
