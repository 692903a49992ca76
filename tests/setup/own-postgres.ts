import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';

export type OwnPostgres = {
  connectionString: string;
  /** As `pg_ctl stop -m immediate`: nothing is written out, and the next start recovers from the log. Comes back by itself. */
  stopAtOnceAndStart: () => Promise<void>;
  remove: () => Promise<void>;
};

/**
 * A PostgreSQL of the test's own with every safety of a real one on, for tests that take it down. The app's code in this
 * process finds it by itself.
 */
export const startOwnPostgres = async (): Promise<OwnPostgres> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-own-'));
  await chmod(folder, 0o711);
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataFolder: folder });
  const { connectionString, dataFolder } = postgres;
  const port = Number(new URL(connectionString).port);
  await applyMigrations(connectionString);
  process.env.DATABASE_URL = connectionString;
  return {
    connectionString,
    stopAtOnceAndStart: async () => {
      const mark = await readFile(path.join(dataFolder, 'cluster/postmaster.pid'), 'utf8');
      process.kill(Number(mark.split('\n')[0]), 'SIGQUIT');
      await postgres.stop();
      postgres = await startEmbeddedPostgres({ dataFolder: folder, port });
    },
    remove: async () => {
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
};
