import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { whenAskedToEnd } from '@/scripts/shared/when-asked-to-end.mjs';

type Wanted = { what: string; bytes: number };

/** What is measured, with a folder for what it makes on the way. */
type Work = (connectionString: string, scratch: string) => Promise<void>;

/** What a shell answers for a command that was ended by Ctrl-C. */
const endedHalfway = 130;

/**
 * An embedded PostgreSQL with the settings of `npm start`, on a new folder that is removed afterwards, also when somebody
 * ends the measurement halfway: this process then ends with it.
 */
export const withBenchDatabase = async (
  work: Work,
  { what, bytes }: Wanted = { what: 'Ledger', bytes: 20e9 },
): Promise<void> => {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < bytes) {
    console.log(`${what}: not measured. It wants ${bytes / 1e9} GB free in ${tmpdir()}.`);
    return;
  }
  const asked = Promise.withResolvers<'ended halfway'>();
  const stopWatching = whenAskedToEnd(() => asked.resolve('ended halfway'));
  const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-bench-'));
  await chmod(folder, 0o711);
  const scratch = path.join(folder, 'scratch');
  await mkdir(scratch, { mode: 0o711 });
  let postgres: EmbeddedPostgres | undefined;
  const measure = async () => {
    postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'data') });
    await applyMigrations(postgres.connectionString);
    const settings = { DATABASE_URL: postgres.connectionString, LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '8' };
    Object.assign(process.env, settings, { AUTH_SECRET: randomBytes(32).toString('base64url') });
    await work(postgres.connectionString, scratch);
    return 'measured' as const;
  };
  let outcome: 'measured' | 'ended halfway' | undefined;
  try {
    outcome = await Promise.race([measure(), asked.promise]);
  } finally {
    // A connection that is still asking would be waited for.
    if (outcome !== 'ended halfway') await (await import('@/lib/db/client')).closeDatabase();
    await postgres?.stop();
    for (const made of new Set([folder, postgres?.dataFolder ?? folder])) {
      await rm(made, { recursive: true, force: true, maxRetries: 10 });
    }
    stopWatching();
  }
  if (outcome === 'ended halfway') process.exit(endedHalfway);
};
