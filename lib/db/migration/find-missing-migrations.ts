import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findAppliedNames } from '@/lib/db/migration/find-applied-names';
import { env } from '@/lib/env';

/** From the working folder, because inside a bundle this module's own address means nothing. */
const findKnownNames = async (): Promise<string[]> => {
  const entries = await readdir(path.join(process.cwd(), 'prisma/migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

/**
 * Which migrations of this code does the database lack? Those that it has beyond them are no matter: while a newer app takes
 * over, this one goes on. Throws when the database does not answer within `limitMs`.
 */
export const findMissingMigrations = async (limitMs: number): Promise<string[]> => {
  const applied = await findAppliedNames({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    application_name: 'plainleaf readiness',
  });
  return (await findKnownNames()).filter((name) => !applied.includes(name));
};
