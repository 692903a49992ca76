import { findEmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { StartProblem } from '@/scripts/shared/problem.mjs';
import { holdDataFolder } from '@/scripts/start/data-folder';
import type { Settings } from '@/scripts/start/settings';

type LedgerDatabase = { connectionString: string; close: () => Promise<void> };

const nothingToClose = () => Promise.resolve();

/** The database given, or the data folder's: that of the server that is running, or one started for the walk. */
export const openLedgerDatabase = async ({ databaseUrl, dataFolder }: Settings): Promise<LedgerDatabase> => {
  if (databaseUrl) return { connectionString: databaseUrl, close: nothingToClose };
  const found = await findEmbeddedPostgres(dataFolder);
  if (found.kind === 'running') return { connectionString: found.connectionString, close: nothingToClose };
  if (found.kind === 'none')
    throw new StartProblem(`There is no database in ${dataFolder}. Set PLAINLEAF_DATA to its folder.`);
  const release = await holdDataFolder(dataFolder);
  const postgres = await startEmbeddedPostgres({ dataFolder }).catch((error: unknown) => {
    release();
    throw error;
  });
  return {
    connectionString: postgres.connectionString,
    close: async () => {
      await postgres.stop();
      release();
    },
  };
};
