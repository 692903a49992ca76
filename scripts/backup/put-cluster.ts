import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findPostgresBinaries } from '@/lib/db/embedded/postgres-binaries';
import { type ProcessOwner, prepareDataFolder, processOwner } from '@/lib/db/embedded/process-owner';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { copyFile, eachFile, findBelow } from '@/scripts/backup/copy-file';
import type { Manifest } from '@/scripts/backup/manifest';
import { setAside } from '@/scripts/backup/set-aside';
import { messageOf, StartProblem } from '@/scripts/shared/problem.mjs';
import { holdDataFolder, makeDataFolder } from '@/scripts/start/data-folder';

export type PutBack = {
  connectionString: string;
  dataFolder: string;
  /** Where the data that was there before is now. */
  keptAside: string | null;
  close: () => Promise<void>;
};

/** A moment to go back to, and where the server's log was put away since the backup. */
export type PointInTime = { until: string; archive: string };

type Wanted = { from: string; manifest: Manifest; dataFolder: string; replace: boolean; point: PointInTime | null };

const copyIntoPlace = async (from: string, to: string, owner: ProcessOwner): Promise<void> => {
  const give = async (made: string) => {
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(made, owner.uid, owner.gid);
  };
  const { folders, files } = await findBelow(from);
  for (const folder of ['', ...folders]) {
    await mkdir(path.join(to, folder), { mode: 0o700 });
    await give(path.join(to, folder));
  }
  await eachFile(files, async (file) => {
    await copyFile(path.join(from, file), path.join(to, file));
    await give(path.join(to, file));
  });
};

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const pointSettings = ({ until, archive }: PointInTime): Record<string, string> => ({
  restore_command: `cp ${quoted(path.join(path.resolve(archive), '%f'))} "%p"`,
  recovery_target_time: until,
  recovery_target_action: 'promote',
  hot_standby: 'off',
});

const assertRightServer = async (manifest: Manifest): Promise<void> => {
  const { major } = await findPostgresBinaries(processOwner());
  if (manifest.postgresMajor === major) return;
  throw new StartProblem(
    `This backup is a copy of PostgreSQL ${manifest.postgresMajor}’s files, and this Plainleaf carries ${major}. Restore it with that version, then back up with --rows. Nothing was changed.`,
  );
};

/** Is this folder free for a database, and held for us? Answers what ends the hold. */
export const holdForRestore = async (dataFolder: string, replace: boolean): Promise<() => void> => {
  await makeDataFolder(dataFolder);
  const { kind } = await findEmbeddedPostgres(dataFolder);
  if (kind === 'running') throw new StartProblem(`Plainleaf is running on ${dataFolder}. Stop it, then restore.`);
  if (kind === 'stopped' && !replace) {
    throw new StartProblem(
      `There is a database in ${dataFolder}. Set PLAINLEAF_DATA to another folder, or say --replace: it is then kept aside, not deleted.`,
    );
  }
  return holdDataFolder(dataFolder);
};

const startCopy = (dataFolder: string, point: PointInTime | null) =>
  startEmbeddedPostgres({ dataFolder, ...(point && { settings: pointSettings(point) }) }).catch((error: unknown) => {
    if (!point || !messageOf(error).includes('recovery ended before')) throw error;
    throw new StartProblem(
      `The log in ${point.archive} ends before ${point.until}: an earlier moment can be had, or none without the rest of it.`,
    );
  });

/** Puts a copy of a server's files where `npm start` finds it, and starts it. */
export const putCluster = async ({ from, manifest, dataFolder, replace, point }: Wanted): Promise<PutBack> => {
  await assertRightServer(manifest);
  const owner = processOwner();
  const release = await holdForRestore(dataFolder, replace);
  try {
    // Beside its place until it is whole.
    const real = await prepareDataFolder(dataFolder, owner);
    const half = path.join(real, 'cluster.restoring');
    await rm(half, { recursive: true, force: true });
    await copyIntoPlace(path.join(from, 'cluster'), half, owner);
    if (point) await writeFile(path.join(half, 'recovery.signal'), '');
    const keptAside = await setAside(path.join(real, 'cluster'));
    await setAside(path.join(real, 'password'));
    await copyFile(path.join(from, 'password'), path.join(real, 'password'));
    await rename(half, path.join(real, 'cluster'));
    const { connectionString, stop } = await startCopy(dataFolder, point);
    const close = async () => {
      await stop();
      release();
    };
    return { connectionString, dataFolder: real, keptAside, close };
  } catch (error) {
    release();
    throw error;
  }
};
