import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { copyCluster } from '@/scripts/backup/copy-cluster';
import { copyFile } from '@/scripts/backup/copy-file';
import { copyRows } from '@/scripts/backup/copy-rows';
import { type Manifest, writeManifest } from '@/scripts/backup/manifest';
import { openLedgerDatabase } from '@/scripts/ledger/ledger-database';
import type { Settings } from '@/scripts/start/settings';

type Wanted = { settings: Settings; to: string; kind: Manifest['kind'] };

/** Such as plainleaf-2026-11-26T02-00-00Z: they sort as they were made. */
const nameOf = (madeAt: string): string => `plainleaf-${madeAt.slice(0, 19).replaceAll(':', '-')}Z`;

const within = (folder: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, sha256]) => [`${folder}/${file}`, sha256]));

/** Copies a secret that is kept in a file, if there is one. */
const copySecret = async (from: string, name: string, folder: string): Promise<Record<string, string>> => {
  try {
    return { [name]: await copyFile(path.join(from, name), path.join(folder, name)) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return {};
  }
};

const copyDatabase = async (client: Client, kind: Manifest['kind'], folder: string) => {
  const to = path.join(folder, kind);
  if (kind === 'rows') {
    const { files, ...copied } = await copyRows(client, to);
    return { ...copied, files: within(kind, files) };
  }
  const { cluster, files, contents } = await copyCluster(client, to);
  // The server knows its own user by this password only.
  const password = await copySecret(path.dirname(cluster), 'password', folder);
  return { contents, columns: {}, sequences: {}, files: { ...within(kind, files), ...password } };
};

const majorOf = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
};

export type MadeBackup = { folder: string; manifest: Manifest; archiveProblem: string | null };

/** Whether the server fails to put its log away, which nobody notices until the log is needed. */
const findArchiveProblem = async (client: Client): Promise<string | null> => {
  const { rows } = await client.query<{ file: string }>(
    `SELECT last_failed_wal AS file FROM pg_stat_archiver
     WHERE last_failed_time > coalesce(last_archived_time, '-infinity') AND current_setting('archive_mode') <> 'off'`,
  );
  return rows[0]?.file ?? null;
};

/** Makes a backup beside the earlier ones. Under its name there is a whole one, or none. */
export const makeBackup = async ({ settings, to, kind }: Wanted): Promise<MadeBackup> => {
  const madeAt = new Date().toISOString();
  const folder = path.join(path.resolve(to), nameOf(madeAt));
  const half = path.join(path.resolve(to), `.half-${nameOf(madeAt)}`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const database = await openLedgerDatabase(settings);
  const client = new Client({ connectionString: database.connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await mkdir(half, { mode: 0o700 });
    const { files, ...copied } = await copyDatabase(client, kind, half);
    // It seals second factors and sessions: without it nobody with a second factor gets in.
    const secret = await copySecret(settings.dataFolder, 'auth-secret', half);
    const postgresMajor = await majorOf(client);
    const manifest: Manifest = { format: 1, kind, madeAt, postgresMajor, ...copied, files: { ...files, ...secret } };
    await writeManifest(half, manifest);
    await rename(half, folder);
    return { folder, manifest, archiveProblem: await findArchiveProblem(client) };
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
    await database.close();
  }
};
