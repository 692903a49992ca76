import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanEnvironment } from '@/scripts/shared/clean-environment';
import { StartProblem } from '@/scripts/shared/problem.mjs';
import { nextStart } from '@/scripts/start/next-start';
import type { Settings } from '@/scripts/start/settings';

export type WebServer = {
  /** Resolves when the server has ended, with why. */
  ended: Promise<string>;
  stop: () => Promise<void>;
};

const patienceMs = 60_000;
/** The web server finishes what it began; it ends by itself in less than this. */
const stopPatienceMs = 20_000;

const hostForItself = (host: string) => {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
};

const answers = async (address: string): Promise<boolean> => {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

const stopChild = async (child: ChildProcess, exited: Promise<unknown>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await exited;
  clearTimeout(force);
};

/** Starts the built app, and waits until it has answered its first request. */
export const serveApp = async (
  { root, port, host }: Settings,
  secrets: { DATABASE_URL: string; AUTH_SECRET: string },
  signal: AbortSignal,
): Promise<WebServer> => {
  signal.throwIfAborted();
  const child = spawn(process.execPath, nextStart({ port, host }), {
    cwd: root,
    // Without this Next.js closes the server at once on SIGTERM: lib/operations/end-gracefully.ts does it.
    env: cleanEnvironment({ PORT: String(port), NEXT_MANUAL_SIG_HANDLE: '1', ...secrets }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  let isReady = false;
  let words = '';
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream?.on('data', (chunk: Buffer) => {
      // Its greeting says what our own lines say; after that, everything it writes is news.
      if (isReady) out.write(chunk);
      else words += chunk.toString();
    });
  }
  const ended = exited.then(([code, by]) => `The web server stopped by itself (${by ?? `exit code ${code}`}).`);
  const stop = () => stopChild(child, exited);

  const until = Date.now() + patienceMs;
  while (!(await answers(`http://${hostForItself(host)}:${port}/`))) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (signal.aborted || hasEnded || Date.now() > until) {
      await stop();
      signal.throwIfAborted();
      throw new StartProblem(`The web server did not start:\n\n${words.trim() || 'It said nothing.'}`);
    }
    await pause(50);
  }
  isReady = true;
  return { ended, stop };
};
