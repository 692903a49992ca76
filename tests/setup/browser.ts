import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '@/lib/db/embedded/free-port';

/** Waits for the last line of a start that went well. */
const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C stops it.')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it was ready:\n${said}`)));
  });

/** Keeps everything that the app writes, to its last detail; what goes wrong is seen in the test's own output as well. */
const keepOutput = ({ stdout, stderr }: ChildProcess, file: string): void => {
  const kept = createWriteStream(file);
  for (const stream of [stdout, stderr]) stream?.pipe(kept, { end: false });
  stderr?.pipe(process.stderr, { end: false });
};

/**
 * Runs the whole of `npm start` on a new data folder: the browser meets the built app on a real PostgreSQL with the
 * demo clinic in it. Answers what stops it, and fails when it does not stop as it should.
 */
export default async function startForBrowser(): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'plainleaf-browser-'));
  await chmod(dataFolder, 0o711);
  const logFile = `${dataFolder}.log`;
  const [port, metricsPort] = [await findFreePort(), await findFreePort()];
  if (port === null || metricsPort === null) throw new Error('This machine gives no port.');
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      PLAINLEAF_ENV: '',
      PLAINLEAF_DATA: dataFolder,
      PORT: String(port),
      HOST: '',
      LOG_LEVEL: 'trace',
      METRICS_PORT: String(metricsPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  keepOutput(child, logFile);
  await untilReady(child);
  process.env.PLAINLEAF_ADDRESS = `http://localhost:${port}`;
  process.env.PLAINLEAF_METRICS = `http://127.0.0.1:${metricsPort}/metrics`;
  process.env.PLAINLEAF_OUTPUT = logFile;
  return async () => {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await exited;
    for (const left of [dataFolder, logFile]) await rm(left, { recursive: true, force: true });
    if (code !== 0) throw new Error(`npm start ended with ${code} when it was asked to stop.`);
  };
}
