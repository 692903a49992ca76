import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const functionsFile = 'functions-config-manifest.json';

/** Everything of a folder but this, linked into another one. */
const linkAll = async (from: string, to: string, but: readonly string[]): Promise<void> => {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => !but.includes(name));
  await Promise.all(names.map((name) => symlink(path.join(from, name), path.join(to, name))));
};

const manifestSchema = z.looseObject({ functions: z.record(z.string(), z.unknown()) });

export type AppWithoutProxy = { folder: string; remove: () => Promise<void> };

/** What the running app reads beside its build. Copied: a worker that is reached by a link takes itself for elsewhere. */
const readAtRunTime = ['content', 'lib', 'prisma', 'package.json', 'next.config.js', 'tsconfig.json'];

/**
 * The built app in a folder where Next.js finds no proxy: the one file of the build that says there is one is written
 * anew. What is served is otherwise the very same build.
 */
export const buildAppWithoutProxy = async (): Promise<AppWithoutProxy> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-no-proxy-'));
  const repository = process.cwd();
  const server = path.join('.next', 'server');
  await Promise.all(
    readAtRunTime.map((name) => cp(path.join(repository, name), path.join(folder, name), { recursive: true })),
  );
  await symlink(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  await linkAll(path.join(repository, '.next'), path.join(folder, '.next'), ['server', 'cache']);
  await linkAll(path.join(repository, server), path.join(folder, server), [functionsFile]);
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(path.join(repository, server, functionsFile), 'utf8')),
  );
  const { '/_middleware': proxy, ...functions } = manifest.functions;
  if (proxy === undefined) throw new Error('This build has no proxy to take away.');
  await writeFile(path.join(folder, server, functionsFile), JSON.stringify({ ...manifest, functions }));
  return { folder, remove: () => rm(folder, { recursive: true }) };
};
