import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** A number can have passed to another program since, after a power cut for one. */
const isPostgres = async (pid: number): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres');
};

const runningPid = async (cluster: string): Promise<number | null> => {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return isAlive(pid) && (await isPostgres(pid)) ? pid : null;
};

/**
 * Makes sure that no server works on this data. One that is just stopping gets a few seconds, the mark of one that was
 * killed is cleared away, and a live one is an error: two servers on the same data would destroy it.
 */
export const assertNotRunning = async (cluster: string, patienceMs = 8000): Promise<void> => {
  const until = Date.now() + patienceMs;
  let pid = await runningPid(cluster);
  while (pid !== null && Date.now() < until) {
    await pause(100);
    pid = await runningPid(cluster);
  }
  if (pid !== null) {
    throw new Error(
      `Another Plainleaf is using the data folder ${path.dirname(cluster)} (PostgreSQL is process ${pid}). Stop that one, or set PLAINLEAF_DATA to another folder.`,
    );
  }
  await rm(path.join(cluster, 'postmaster.pid'), { force: true });
};
