import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { findAppliedNames } from '@/lib/db/migration/find-applied-names';
import { withSchemaEngine } from '@/lib/db/migration/schema-engine';

const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

const findMigrationNames = async (): Promise<string[]> =>
  (await readdir(migrationsFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const readMigrations = async (names: readonly string[]): Promise<MigrationList> => {
  const migrationDirectories = names.map(async (name) => {
    const content = await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } } };
  });
  const lockfile = await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8');
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  };
};

const assertNotNewer = async (connectionString: string): Promise<string[]> => {
  const [known, applied] = await Promise.all([
    findMigrationNames(),
    findAppliedNames({ connectionString, connectionTimeoutMillis: 10_000 }),
  ]);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `This database, or its data folder, is of a newer version of Plainleaf (it has ${unknown.join(', ')}). Start that version, or use another database.`,
    );
  }
  return known.filter((name) => !applied.includes(name));
};

/** Migrations that this code does not have: whoever has them is newer. */
export const findUnknownMigrations = async (names: readonly string[]): Promise<string[]> => {
  const known = await findMigrationNames();
  return names.filter((name) => !known.includes(name));
};

/**
 * Brings the database to this code's schema, or to an earlier one when only its migrations are wanted; answers the names
 * of the migrations that it applied.
 */
export const applyMigrations = async (connectionString: string, only?: readonly string[]): Promise<string[]> => {
  const missing = await assertNotNewer(connectionString);
  // Loading the engine takes longer than all the rest of a warm start.
  if (missing.length === 0) return [];
  const known = await findMigrationNames();
  const migrationsList = await readMigrations(only ? known.filter((name) => only.includes(name)) : known);
  const filters = { externalTables: [], externalEnums: [] };
  const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return appliedMigrationNames;
};
