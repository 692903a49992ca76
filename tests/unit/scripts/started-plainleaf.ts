import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder that PostgreSQL's own user can enter too, when root runs the tests. */
export const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-start-'));
  await chmod(folder, 0o711);
  return folder;
};

export const aFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gives no port.');
  return address.port;
};

export type Started = {
  child: ChildProcess;
  output: () => string;
  ready: Promise<void>;
  /** The exit code, or the signal that ended it. */
  exited: Promise<number | string>;
};

const ours = [
  'DATABASE_URL',
  'AUTH_SECRET',
  'PLAINLEAF_ENV',
  'PLAINLEAF_DEMO',
  'PLAINLEAF_DATA',
  'PLAINLEAF_ARCHIVE',
  'PORT',
  'HOST',
  'APP_URL',
];

/** `npm start` as a person runs it, less npm. */
export const startPlainleaf = (env: Record<string, string>, cwd = process.cwd()): Started => {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.includes(name) && !name.startsWith('npm_'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd,
    env: { ...Object.fromEntries(inherited), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 'unknown');
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ctrl-C stops it.')) resolve();
      });
    }
    void exited.then((code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
  ready.catch(() => undefined);
  return { child, output: () => said, ready, exited };
};

const mentions = async (pid: string, text: string): Promise<boolean> => {
  const files = await Promise.all(
    ['cmdline', 'environ'].map((name) => readFile(`/proc/${pid}/${name}`).catch(() => '')),
  );
  return files.some((file) => file.includes(text));
};

/** The processes that work for the start with this data folder: it is in their arguments or their environment. */
export const findProcessesOf = async (dataFolder: string): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map(async (pid) => ((await mentions(pid, dataFolder)) ? [Number(pid)] : [])));
  return found.flat();
};

/** The last of them may need a moment to go. Answers those that are left after ten seconds. */
export const processesLeftOf = async (dataFolder: string): Promise<number[]> => {
  let left = await findProcessesOf(dataFolder);
  for (let tries = 0; tries < 100 && left.length > 0; tries += 1) {
    await pause(100);
    left = await findProcessesOf(dataFolder);
  }
  return left;
};

export const findProcessOf = async (dataFolder: string, name: string): Promise<number> => {
  for (const pid of await findProcessesOf(dataFolder)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.replaceAll('\0', ' ').includes(name)) return pid;
  }
  throw new Error(`No process of ${dataFolder} is called ${name}.`);
};
