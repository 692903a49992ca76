import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { cleanEnvironment } from '@/scripts/shared/clean-environment';
import { nextStart } from '@/scripts/start/next-start';

export type RunningApp = {
  address: string;
  port: number;
  pid: number;
  /** Everything that the server has written so far. */
  output: () => string;
  /** Resolves with the exit code (null when a signal ended it) once the process is gone. */
  exited: Promise<number | null>;
  /** Sends a signal to the server; it does not wait. */
  kill: (signal: NodeJS.Signals) => void;
  /** SIGTERM, and waits until it has finished what it had begun and is gone. */
  end: () => Promise<void>;
  /** Ends it where it stands, which nobody has to wait for, and waits until it is gone. */
  stop: () => Promise<void>;
};

type Wanted = {
  /** Where the built app lies; the repository unless told. */
  folder?: string;
  /** The same port again, for a server that comes back. */
  port?: number;
  /** Added to what tests set for themselves: DATABASE_URL, AUTH_SECRET, APP_URL, LOG_LEVEL. */
  env?: Record<string, string>;
};

const startLimitMs = 60_000;

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/sign-in`, { signal: AbortSignal.timeout(10_000) })
    .then((response) => response.arrayBuffer())
    .then(
      () => true,
      () => false,
    );

const untilAnswering = async (child: ChildProcess, address: string, output: () => string): Promise<void> => {
  const until = Date.now() + startLimitMs;
  while (!(await answers(address))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until)
      throw new Error(`The built app did not start:\n${output()}`);
    await pause(50);
  }
};

/**
 * The built app (`npm run build`), served as `npm start` serves it, over the test file's own database: sessions made by
 * the builders open it. Killed by a signal it can be started again on the same port.
 */
export const startRunningApp = async ({ folder, port: wantedPort, env = {} }: Wanted = {}): Promise<RunningApp> => {
  const port = wantedPort ?? (await findFreePort());
  if (port === null) throw new Error('This machine gives no port.');
  const address = `http://localhost:${port}`;
  const own = ['DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL'].map((name) => [name, process.env[name] ?? ''] as const);
  const child = spawn(process.execPath, nextStart({ port, host: '127.0.0.1' }), {
    env: cleanEnvironment({
      ...Object.fromEntries(own),
      APP_URL: address,
      PORT: String(port),
      NEXT_MANUAL_SIG_HANDLE: '1',
      ...env,
    }),
    ...(folder !== undefined && { cwd: folder }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  const output = () => said;
  await untilAnswering(child, address, output);
  if (child.pid === undefined) throw new Error('The built app has no process.');
  const endBy = async (signal: NodeJS.Signals): Promise<void> => {
    kill(signal);
    await exited;
  };
  const end = () => endBy('SIGTERM');
  const stop = () => endBy('SIGKILL');
  return { address, port, pid: child.pid, output, exited, kill, end, stop };
};
