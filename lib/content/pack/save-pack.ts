import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type SavedPack = { written: string[]; removed: string[] };

/** Folders that hold files of a pack and nothing else. */
const packFolders = /^(blocks\/[a-z-]+|phrases|figures)\//;

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
};

/**
 * Makes a folder hold these files of a pack: writes those that differ, removes blocks, phrases and figures that are gone, and
 * touches nothing else. `dryRun` only says what it would do.
 */
export const savePack = async (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { dryRun }: { dryRun: boolean },
): Promise<SavedPack> => {
  const written: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    const wanted = Buffer.from(content);
    if ((await readFile(file).catch(() => null))?.equals(wanted)) continue;
    written.push(name);
    if (dryRun) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, wanted);
  }
  const removed = (await filesIn(folder)).filter((name) => packFolders.test(name) && !files.has(name));
  if (!dryRun) for (const name of removed) await rm(path.join(folder, name));
  return { written, removed };
};
