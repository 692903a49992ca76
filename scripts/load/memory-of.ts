import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How many megabytes does this process hold in memory? Its worker threads are in it. */
export const memoryOf = async (pid: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout.trim()) / 1024);
};
