import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, truncate } from 'node:fs/promises';
import type { PostgresBinaries } from '@/lib/db/embedded/postgres-binaries';
import type { ProcessOwner } from '@/lib/db/embedded/process-owner';

/**
 * Starts the server and stops it when our end of its standard input closes: whatever becomes of this process, `kill -9`
 * included, no server is left behind. SIGINT is PostgreSQL's word for "end the sessions, write everything, stop".
 */
const keeper = `
exec 3<&0
"$0" "$@" </dev/null 3<&- &
server=$!
( read -r _ <&3; kill -INT "$server" 2>/dev/null ) &
watch=$!
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

export type ServerProcess = {
  /** Settles when the server has ended, asked to or not, with its exit code. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
  /** The last lines the server wrote, for telling why it did not start. */
  lastWords: () => Promise<string>;
};

type Launch = { binaries: PostgresBinaries; owner: ProcessOwner; cluster: string; logFile: string; flags: string[] };

const launch = ({ binaries, owner, flags }: Launch, log: number): ChildProcess => {
  if (process.platform === 'win32') return spawn(binaries.postgres, flags, { stdio: ['pipe', log, log] });
  // The server gets none of our environment: it may hold secrets, and PG* variables would change what it does.
  const env = { NODE_ENV: 'production' as const, PATH: '/usr/bin:/bin', LC_ALL: 'C' };
  const options = { ...owner, env, cwd: '/', detached: true };
  return spawn('/bin/sh', ['-c', keeper, binaries.postgres, ...flags], { ...options, stdio: ['pipe', log, log] });
};

export const startServerProcess = async (wanted: Launch): Promise<ServerProcess> => {
  await truncate(wanted.logFile, 0).catch(() => undefined);
  const log = openSync(wanted.logFile, 'a', 0o600);
  const child = launch(wanted, log);
  closeSync(log);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  child.stdin?.on('error', () => undefined);
  const stop = async () => {
    if (process.platform === 'win32') {
      spawn(wanted.binaries.pg_ctl, ['stop', '-D', wanted.cluster, '-m', 'fast'], { stdio: 'ignore' });
    }
    child.stdin?.end();
    await ended;
  };
  const lastWords = async () => {
    const text = await readFile(wanted.logFile, 'utf8').catch(() => '');
    return text.trim().split('\n').slice(-4).join('\n');
  };
  return { ended, stop, lastWords };
};
