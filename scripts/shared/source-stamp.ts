import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const findFiles = async (at: string): Promise<string[]> => {
  const entries = await readdir(at, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [at];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

type Sources = { root: string; paths: readonly string[]; without?: readonly string[] };

/** One hash over the names and contents of files and folders, those that are missing included. */
export const hashSources = async ({ root, paths, without = [] }: Sources): Promise<string> => {
  const found = await Promise.all(paths.map((each) => findFiles(path.join(root, each))));
  const files = found
    .flat()
    .filter((file) => !without.some((each) => file.startsWith(path.join(root, each, path.sep))))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    hash.update(`${path.relative(root, file)}\0${content}\n`);
  }
  return hash.digest('hex');
};

/** Does the work unless the stamp says that it was done for the same sources. Answers whether it was needed. */
export const unlessStamped = async (stamp: string, sources: Sources, work: () => Promise<void>): Promise<boolean> => {
  const hash = await hashSources(sources);
  const kept = await readFile(stamp, 'utf8').catch(() => '');
  if (kept === hash) return false;
  await rm(stamp, { force: true });
  await work();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
  return true;
};
