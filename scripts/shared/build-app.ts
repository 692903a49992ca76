import path from 'node:path';
import { cleanEnvironment } from '@/scripts/shared/clean-environment';
import { runProgram } from '@/scripts/shared/run-program';
import { unlessStamped } from '@/scripts/shared/source-stamp';

type Options = { root: string; signal: AbortSignal };

const generatedClient = 'lib/db/generated';

/** Writes Prisma's client when the schema has changed. */
export const generateClient = ({ root, signal }: Options): Promise<boolean> =>
  unlessStamped(
    path.join(root, generatedClient, '.sources'),
    { root, paths: ['prisma/schema', 'prisma.config.ts', 'package-lock.json'] },
    () =>
      runProgram('prisma generate', ['node_modules/prisma/build/index.js', 'generate'], {
        root,
        signal,
        env: cleanEnvironment({ PRISMA_HIDE_UPDATE_MESSAGE: '1' }),
      }),
  );

const sourcesOfTheApp = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.cjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the app when anything that goes into it has changed. Wants the client to be generated. */
export const buildApp = ({ root, signal }: Options): Promise<boolean> =>
  unlessStamped(
    path.join(root, '.next/plainleaf-sources'),
    { root, paths: sourcesOfTheApp, without: [generatedClient] },
    () =>
      runProgram('next build', ['node_modules/next/dist/bin/next', 'build'], {
        root,
        signal,
        env: cleanEnvironment({}),
      }),
  );
