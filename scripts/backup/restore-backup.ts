import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { checkBackup } from '@/scripts/backup/check-backup';
import { type Compared, compareContents } from '@/scripts/backup/compare-contents';
import { copyFile } from '@/scripts/backup/copy-file';
import type { Manifest } from '@/scripts/backup/manifest';
import { holdForRestore, type PointInTime, type PutBack, putCluster } from '@/scripts/backup/put-cluster';
import { putRows } from '@/scripts/backup/put-rows';
import { setAside } from '@/scripts/backup/set-aside';
import { StartProblem } from '@/scripts/shared/problem.mjs';
import { step } from '@/scripts/shared/step.mjs';
import type { Settings } from '@/scripts/start/settings';

type Wanted = { settings: Settings; from: string; manifest: Manifest; replace: boolean; point: PointInTime | null };

const putRowsAnywhere = async ({ settings, from, manifest }: Wanted): Promise<PutBack> => {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl) {
    await putRows(databaseUrl, from, manifest);
    return { connectionString: databaseUrl, dataFolder, keptAside: null, close: () => Promise.resolve() };
  }
  const release = await holdForRestore(dataFolder, false);
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const close = async () => {
    await postgres.stop();
    release();
  };
  await putRows(postgres.connectionString, from, manifest).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { connectionString: postgres.connectionString, dataFolder: postgres.dataFolder, keptAside: null, close };
};

const putBack = (wanted: Wanted): Promise<PutBack> => {
  if (wanted.manifest.kind === 'rows') {
    if (wanted.point) throw new StartProblem('A moment can be gone back to with a copy of the server’s files only.');
    return putRowsAnywhere(wanted);
  }
  if (wanted.settings.databaseUrl) {
    throw new StartProblem(
      'This backup is a copy of the embedded database’s files. Restore it without DATABASE_URL, or make one with --rows for another server.',
    );
  }
  return putCluster({ ...wanted, dataFolder: wanted.settings.dataFolder });
};

/** Whoever was signed in, and every second factor, goes by the secret of the time. */
const putSecret = async (from: string, { files }: Manifest, dataFolder: string): Promise<void> => {
  if (!('auth-secret' in files)) return;
  const to = path.join(dataFolder, 'auth-secret');
  await setAside(to);
  await copyFile(path.join(from, 'auth-secret'), to);
};

const compare = async ({ connectionString }: PutBack, manifest: Manifest): Promise<Compared> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return compareContents(client, connectionString, manifest).finally(() => client.end());
};

export type Restored = Compared & Pick<PutBack, 'keptAside'>;

/** Puts a backup back and proves it: what comes back whole is the record as it was, or it says what is not. */
export const restoreBackup = async (wanted: Wanted): Promise<Restored> => {
  const { from, manifest, settings } = wanted;
  await step('Checking the backup', () => checkBackup(from, manifest));
  let put: PutBack | undefined;
  await step('Putting it back', async () => {
    put = await putBack(wanted);
    if (!settings.databaseUrl) await putSecret(from, manifest, settings.dataFolder);
  });
  if (!put) throw new Error('Nothing was put back.');
  let compared: Compared = { wrong: [], sheets: 0, more: 0 };
  try {
    const database = put;
    await step('Walking the record', async () => {
      compared = await compare(database, manifest);
    });
    return { ...compared, keptAside: put.keptAside };
  } finally {
    await put.close();
  }
};
