import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { withSchemaEngine } from '@/lib/db/migration/schema-engine';

// npx tsx prisma/write-migration.ts <name>: writes what changed in prisma/schema since the last commit as a migration.
// `prisma migrate dev` would do the same, and needs a download. Policies, grants and triggers are added by hand.

const folder = 'prisma/schema';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });

const committed = () =>
  git('ls-tree', '--name-only', 'HEAD', `${folder}/`)
    .split('\n')
    .filter((file) => file.endsWith('.prisma'))
    .map((file) => ({ path: file, content: git('show', `HEAD:${file}`) }));

const current = async () =>
  Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: `${folder}/${name}`,
      content: await readFile(path.join(folder, name), 'utf8'),
    })),
  );

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Give the migration a name such as patient_consent.');

// The engine wants a server to talk to, though it asks this one nothing.
const dataFolder = await mkdtemp(path.join(tmpdir(), 'plainleaf-migration-'));
const postgres = await startEmbeddedPostgres({ dataFolder });
try {
  const to = { tag: 'schemaDatamodel' as const, files: await current() };
  const from = { tag: 'schemaDatamodel' as const, files: committed() };
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await withSchemaEngine(postgres.connectionString, (engine) =>
    engine.diff({ from, to, script: true, exitCode: null, filters }),
  );
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = `prisma/migrations/${stamp}_${name}/migration.sql`;
  await mkdir(path.dirname(file));
  await writeFile(file, stdout ?? '');
  console.log(`Wrote ${file}. Read it, and add policies, grants and triggers.`);
} finally {
  await postgres.stop();
  await rm(postgres.dataFolder, { recursive: true, force: true });
}
