import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';

type Wanted = { what: string; bytes: number };

/** An embedded PostgreSQL with the settings of `npm start`, on a new folder that is removed afterwards. */
export const withBenchDatabase = async (
  work: (connectionString: string) => Promise<void>,
  { what, bytes }: Wanted = { what: 'Ledger', bytes: 20e9 },
): Promise<void> => {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < bytes) {
    console.log(`${what}: not measured. It wants ${bytes / 1e9} GB free in ${tmpdir()}.`);
    return;
  }
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'plainleaf-bench-'));
  await chmod(dataFolder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataFolder });
  try {
    await applyMigrations(postgres.connectionString);
    const settings = { DATABASE_URL: postgres.connectionString, LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' };
    Object.assign(process.env, settings, { AUTH_SECRET: randomBytes(32).toString('base64url') });
    await work(postgres.connectionString);
  } finally {
    const { closeDatabase } = await import('@/lib/db/client');
    await closeDatabase();
    await postgres.stop();
    await rm(postgres.dataFolder, { recursive: true, force: true });
  }
};
