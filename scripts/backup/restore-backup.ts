import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { checkBackup } from '@/scripts/backup/check-backup';
import { type Compared, compareContents } from '@/scripts/backup/compare-contents';
import { copyFile } from '@/scripts/backup/copy-file';
import type { Manifest } from '@/scripts/backup/manifest';
import { type PointInTime, putCluster } from '@/scripts/backup/put-cluster';
import { putRows } from '@/scripts/backup/put-rows';
import { setAside } from '@/scripts/backup/set-aside';
import { assertFree, openStaging, type Staging } from '@/scripts/backup/staging';
import { StartProblem } from '@/scripts/shared/problem.mjs';
import { step } from '@/scripts/shared/step.mjs';
import type { Settings } from '@/scripts/start/settings';

type Wanted = { settings: Settings; from: string; manifest: Manifest; replace: boolean; point: PointInTime | null };

export type Restored = Compared & { /** Where the database is that was there before. */ keptAside: string | null };

const compare = async (connectionString: string, manifest: Manifest): Promise<Compared> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return compareContents(client, connectionString, manifest).finally(() => client.end());
};

const prove = (connectionString: string, manifest: Manifest): Promise<Compared> =>
  new Promise((resolve, reject) => {
    step('Walking the record', async () => resolve(await compare(connectionString, manifest))).catch(reject);
  });

/** Whoever was signed in, and every second factor, goes by the secret of the time. */
const putSecret = async ({ from, manifest, settings }: Wanted): Promise<void> => {
  if (!('auth-secret' in manifest.files)) return;
  const to = path.join(settings.dataFolder, 'auth-secret');
  await setAside(to);
  await copyFile(path.join(from, 'auth-secret'), to);
};

const startRestored = async ({ from, manifest, point }: Wanted, { folder }: Staging) => {
  if (manifest.kind === 'cluster') return putCluster(from, manifest, folder, point);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  await putRows(postgres.connectionString, from, manifest).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  return postgres;
};

/** Proved beside its place, so that a restore that fails leaves everything as it was. */
const restoreEmbedded = async (wanted: Wanted): Promise<Restored> => {
  const staging = await openStaging(wanted.settings.dataFolder, wanted.replace);
  try {
    const starting = Promise.withResolvers<Awaited<ReturnType<typeof startRestored>>>();
    await step('Putting it back', async () => starting.resolve(await startRestored(wanted, staging)));
    const postgres = await starting.promise;
    const compared = await prove(postgres.connectionString, wanted.manifest).finally(postgres.stop);
    if (compared.wrong.length > 0) {
      const where = `It is in ${staging.folder}, and what was there before stays in its place.`;
      return { ...compared, wrong: [...compared.wrong, where], keptAside: null };
    }
    const keptAside = await staging.putInPlace();
    await putSecret(wanted);
    return { ...compared, keptAside };
  } finally {
    staging.release();
  }
};

const restoreElsewhere = async ({ from, manifest }: Wanted, databaseUrl: string): Promise<Restored> => {
  if (manifest.kind === 'cluster') {
    throw new StartProblem(
      'This backup is a copy of the embedded database’s files. Restore it without DATABASE_URL, or make one with --rows for another server.',
    );
  }
  await step('Putting it back', () => putRows(databaseUrl, from, manifest));
  return { ...(await prove(databaseUrl, manifest)), keptAside: null };
};

/** Puts a backup back and proves it: what comes back whole is the record as it was, or it says what is not. */
export const restoreBackup = async (wanted: Wanted): Promise<Restored> => {
  const { from, manifest, settings, replace, point } = wanted;
  if (point && manifest.kind === 'rows')
    throw new StartProblem('A moment can be gone back to with a copy of the server’s files only.');
  // Checking can take minutes: whoever has to stop something first is told now.
  if (!settings.databaseUrl) await assertFree(settings.dataFolder, replace);
  await step('Checking the backup', () => checkBackup(from, manifest));
  return settings.databaseUrl ? restoreElsewhere(wanted, settings.databaseUrl) : restoreEmbedded(wanted);
};
