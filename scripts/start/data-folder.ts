import { rmSync } from 'node:fs';
import { access, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from '@/scripts/shared/problem.mjs';

const cannotBeMade = (folder: string) =>
  new StartProblem(`The folder ${folder} cannot be made. Set PLAINLEAF_DATA to a folder that this user can write.`);
const isNoFolder = (folder: string) => new StartProblem(`${folder} is not a folder. Set PLAINLEAF_DATA to one.`);

const folderProblems: Record<string, (folder: string) => StartProblem> = {
  ENOTDIR: isNoFolder,
  EACCES: cannotBeMade,
  EPERM: cannotBeMade,
  EROFS: cannotBeMade,
  // The answer of a file system that makes no folders, as /proc.
  ENOENT: cannotBeMade,
};

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Step by step: Node's own `recursive` never ends where a file system answers ENOENT to everything, as /proc does. */
const makeFolder = async (folder: string, mode?: number): Promise<void> => {
  const parent = path.dirname(folder);
  const isParentThere = await stat(parent).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  if (!isParentThere) await makeFolder(parent);
  await mkdir(folder, mode);
};

/** Makes the data folder if need be, for its owner's eyes only. */
export const makeDataFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw isNoFolder(folder);
  if (!found) {
    await makeFolder(folder, 0o700).catch((error: unknown) => {
      throw folderProblems[codeOf(error)]?.(folder) ?? error;
    });
  }
  await access(folder, constants.W_OK | constants.X_OK);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** A process number is given out again after a restart of the machine: then it names another program. */
const isOurs = async (pid: number): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /scripts\/(start|backup|restore|ledger-verify)/.test(command);
};

/** Makes sure that no other start works in this data folder, and answers what ends our own hold on it. */
export const holdDataFolder = async (folder: string): Promise<() => void> => {
  const file = path.join(folder, 'plainleaf.pid');
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && holder !== process.pid && isAlive(holder) && (await isOurs(holder))) {
      throw new StartProblem(
        `Plainleaf is already running on the data folder ${folder} (process ${holder}). Stop that one, or set PLAINLEAF_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new StartProblem(`Several starts are fighting over the data folder ${folder}. Stop all but one.`);
};
