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

type Running = { pid: number; port: number; isStopping: boolean };

/** The first line of the server's own mark is its number, the fourth its port, the eighth what it is doing (pidfile.h). */
export const findRunning = async (cluster: string): Promise<Running | null> => {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const isStopping = lines[7]?.trim() === 'stopping';
  return isAlive(pid) && (await isPostgres(pid)) ? { pid, port: Number(lines[3]), isStopping } : null;
};

const patienceMs = { stopping: 30_000, working: 1500 };

/**
 * Makes sure that no server works on this data. One that is just stopping gets time to finish, the mark of one that was
 * killed is cleared away, and a live one is an error: two servers on the same data would destroy it.
 */
export const assertNotRunning = async (cluster: string): Promise<void> => {
  const started = Date.now();
  for (let running = await findRunning(cluster); running !== null; running = await findRunning(cluster)) {
    if (Date.now() - started > (running.isStopping ? patienceMs.stopping : patienceMs.working)) {
      throw new Error(
        `Another Plainleaf is using the data folder ${path.dirname(cluster)} (PostgreSQL is process ${running.pid}). Stop that one, or set PLAINLEAF_DATA to another folder.`,
      );
    }
    await pause(50);
  }
  await rm(path.join(cluster, 'postmaster.pid'), { force: true });
};
