import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inRepository = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const isFullTrust = process.env.PLAINLEAF_TRUST === 'full';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inRepository('./') },
      // `import 'server-only'` throws wherever React's server condition is off, as it is here.
      { find: /^server-only$/, replacement: inRepository('./node_modules/server-only/empty.js') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: ['**/*.process.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/setup/database.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // The command `npm start` as a person runs it, on the built app: one after another, each on its own folder.
          name: 'start',
          include: ['tests/unit/scripts/**/*.process.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Against the built app and its real database, with what goes wrong in a real place. See docs/trust.md.
          name: 'trust',
          include: ['tests/trust/**/*.test.ts'],
          globalSetup: ['tests/setup/database.ts'],
          pool: 'forks',
          // The full form measures, so it has the machine for itself; the short form mostly waits.
          ...(isFullTrust ? { fileParallelism: false } : { maxWorkers: 2 }),
          testTimeout: isFullTrust ? 1_200_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pdf',
          include: ['tests/pdf/**/*.test.ts', 'tests/pdf/**/*.test.tsx'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
