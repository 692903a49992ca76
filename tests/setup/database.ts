import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/lib/db/apply-migrations';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database that every test file copies. */
    templateDatabase: string;
  }
}

// Nothing here outlives the run, so nothing is made safe against a power cut.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** One real PostgreSQL for the whole run. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'plainleaf-test-'));
  await chmod(dataFolder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataFolder, settings });
  await applyMigrations(postgres.connectionString);
  project.provide('templateDatabase', postgres.connectionString);
  return async () => {
    await postgres.stop();
    await rm(postgres.dataFolder, { recursive: true, force: true });
  };
};

export default setup;
