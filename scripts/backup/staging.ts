import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareDataFolder, processOwner } from '@/lib/db/embedded/process-owner';
import { findEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { setAside } from '@/scripts/backup/set-aside';
import { StartProblem } from '@/scripts/shared/problem.mjs';
import { holdDataFolder, makeDataFolder } from '@/scripts/start/data-folder';

export type Staging = {
  /** A data folder inside the data folder, for a database that is not proved yet. */
  folder: string;
  /** Puts what was proved into its place; answers where that is which was there before. */
  putInPlace: () => Promise<string | null>;
  release: () => void;
};

/** Refuses a folder whose database runs, or is there and is not to give way. Changes nothing. */
export const assertFree = async (dataFolder: string, replace: boolean): Promise<void> => {
  const { kind } = await findEmbeddedPostgres(dataFolder);
  if (kind === 'running') throw new StartProblem(`Plainleaf is running on ${dataFolder}. Stop it, then restore.`);
  if (kind === 'stopped' && !replace) {
    throw new StartProblem(
      `There is a database in ${dataFolder}. Set PLAINLEAF_DATA to another folder, or say --replace: it is then kept aside, not deleted.`,
    );
  }
};

/** Holds a data folder for a restore. Until something is put in place, what is there stays as it is. */
export const openStaging = async (dataFolder: string, replace: boolean): Promise<Staging> => {
  await makeDataFolder(dataFolder);
  await assertFree(dataFolder, replace);
  const release = await holdDataFolder(dataFolder);
  const real = await prepareDataFolder(dataFolder, processOwner());
  const folder = path.join(real, 'restoring');
  await rm(folder, { recursive: true, force: true });
  await prepareDataFolder(folder, processOwner());
  const putInPlace = async () => {
    await setAside(path.join(real, 'password'));
    const keptAside = await setAside(path.join(real, 'cluster'));
    for (const name of ['password', 'cluster']) await rename(path.join(folder, name), path.join(real, name));
    await rm(folder, { recursive: true });
    return keptAside;
  };
  return { folder, putInPlace, release };
};
