import { defineConfig } from 'prisma/config';

// The CLI would download a schema engine even to generate the client; our migrations are applied by lib/db/apply-migrations.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx --conditions=react-server prisma/seed.ts' },
});
